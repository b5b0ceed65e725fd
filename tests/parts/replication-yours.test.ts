import { describe, expect, test } from 'vitest';
import { scenarioById } from '#catalog/scenarios.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { runWorld } from '#parts/run-world.ts';

const builds = import.meta.glob<Readonly<Record<string, unknown>>>(
  '/content/chapters/replication/exercises/*/{solution,right/*}.ts',
  { eager: true },
);

/** Every correct build of an exercise, by its file. */
function buildsOf(exercise: string): (readonly [file: string, build: unknown])[] {
  return Object.entries(builds).flatMap(([path, module]) => {
    const [, , , , , folder, ...file] = path.split('/');
    return folder === exercise ? [[file.join('/'), Object.values(module)[0]] as const] : [];
  });
}

/** Measures of a figure whose slot is filled with a reader's build. */
async function measuresWith(
  figure: string,
  build: unknown,
  knobs: Readonly<Record<string, KnobValue>> = {},
  interventions?: RunSpec['interventions'],
): Promise<(measure: string) => number> {
  const scenario = scenarioById(`replication/${figure}`);
  const plain = defaultSpec(scenario);
  const { slot, knob } = scenario.yours!;
  const spec = {
    ...plain,
    knobs: { ...plain.knobs, ...knobs, [knob]: 'yours' },
    interventions: interventions ?? plain.interventions,
  };
  const trace = await runWorld(scenario, spec, { fillings: { [slot]: build } });
  expect(trace.outcome).toBe('finished');
  return (measure) => scenario.measures[measure]!.value(trace, 0, scenario.durationMs);
}

describe.each(buildsOf('read-router'))('the router %s', (_file, build) => {
  test.each([100, 300, 1_000])(
    'shows nobody less than they know, mostly from replicas, at a lag of %i ms',
    async (lagMs) => {
      const measured = await measuresWith('read-your-write', build, { lagMs });
      expect(measured('staleReads')).toBe(0);
      expect(measured('olderReads')).toBe(0);
      expect(measured('replicaReads')).toBeGreaterThan(0.5);
    },
  );
});

describe.each(buildsOf('failover'))('the monitor %s', (_file, build) => {
  test.each([
    ['kill', 'revive'],
    ['cut', 'mend'],
  ])(
    'replaces A once after a %s, never has two primaries, and loses no write that a majority has',
    async (strike, heal) => {
      const faults = [
        { atMs: 3_000, to: 'a', message: strike },
        { atMs: 9_000, to: 'a', message: heal },
      ];
      const measured = await measuresWith('failover', build, { mode: 'semi-sync' }, faults);
      expect(measured('promotions')).toBe(1);
      expect(measured('primariesAtOnce')).toBe(1);
      expect(measured('lostWrites')).toBe(0);
      expect(measured('withoutPrimarySeconds')).toBeLessThan(6);
    },
  );
});

describe.each(buildsOf('catch-up'))('the catch-up %s', (_file, build) => {
  test('leaves two logs that are the same, and has written down what was lost', async () => {
    const measured = await measuresWith('after-the-crash', build);
    expect(measured('strayEntries')).toBe(0);
    expect(measured('lostWrites')).toBeGreaterThan(0);
    expect(measured('reported')).toBe(measured('lostWrites'));
  });
});

test('every exercise of the chapter has builds to try', () => {
  for (const exercise of ['read-router', 'failover', 'catch-up'])
    expect(buildsOf(exercise).length).toBeGreaterThanOrEqual(3);
});
