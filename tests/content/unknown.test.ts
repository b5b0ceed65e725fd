import { describe, expect, test } from 'vitest';
import { exerciseById } from '#catalog/exercises.ts';
import { labelsById } from '#catalog/labels.ts';
import { printedMeasure, printedRun } from '#catalog/printed-run.ts';
import { scenarioById } from '#catalog/scenarios.ts';

describe('a name that is misspelt stops the build and says where was looked, and what there is', () => {
  test('a figure', () => {
    expect(() => scenarioById('cache/ilusion')).toThrow(
      /no figure 'cache\/ilusion'.*sims\/ilusion\/scenario\.ts.*cache\/illusion/,
    );
    expect(() => labelsById('cache/ilusion')).toThrow(/content\/chapters\/cache\/sims\/ilusion\/labels\.ts/);
  });

  test('an exercise', () => {
    expect(() => exerciseById('cache/lri')).toThrow(
      /no exercise 'cache\/lri'.*exercises\/lri\/exercise\.ts.*cache\/lru/,
    );
  });

  test('a knob, a knob’s value, a measure', async () => {
    await expect(printedRun({ scenario: 'cache/illusion', knobs: { room: 1 } })).rejects.toThrow(
      /no knob 'room'.*capacity/,
    );
    await expect(printedRun({ scenario: 'cache/illusion', knobs: { policy: 'mru' } })).rejects.toThrow(
      /'policy'.*"mru"/,
    );
    const unknown = printedMeasure({ scenario: 'cache/illusion' }, 'hits', 0, 1_000);
    await expect(unknown).rejects.toThrow(/no measure 'hits'.*hitRatio/);
  });

  test('a window in which nothing was measured', async () => {
    const nothing = printedMeasure({ scenario: 'cache/illusion' }, 'hitRatio', 9_000, 9_500);
    await expect(nothing).rejects.toThrow(/measures no hitRatio from 9000 to 9500/);
  });
});
