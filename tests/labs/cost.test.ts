import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BYTES_PER_MS, STEPS_PER_MS, timesOf } from '#labs/cost.ts';
import { hold } from '#labs/hold.ts';
import type { StepReport } from '#labs/report.ts';

function step(isRemote: boolean, ...works: readonly number[]): StepReport {
  const asked = works.map((steps, shard) => ({
    ...{ shard, rows: 0, bytes: 0, sentBytes: 0, walked: 0, changed: 0 },
    steps,
  }));
  return { step: 0, isRemote, asked, plans: [] };
}

describe('the reckoned time', () => {
  const steps = [step(true, STEPS_PER_MS), step(true, STEPS_PER_MS, 3 * STEPS_PER_MS), step(false, STEPS_PER_MS)];

  test('of shards asked at once is that of the slowest; steps wait for each other; memory needs no network', () => {
    expect(timesOf({ steps }, { roundTripMs: 10, atOnce: true })).toEqual([
      { fromMs: 0, untilMs: 11 },
      { fromMs: 11, untilMs: 24 },
      { fromMs: 24, untilMs: 25 },
    ]);
  });

  test('of shards asked one after another is the sum', () => {
    expect(timesOf({ steps }, { roundTripMs: 10, atOnce: false }).at(-1)).toEqual({ fromMs: 35, untilMs: 36 });
  });

  test('counts what is sent and what comes back', () => {
    const [one] = step(true, 0).asked;
    const loud = { ...step(true, 0), asked: [{ ...one!, bytes: BYTES_PER_MS, sentBytes: 2 * BYTES_PER_MS }] };
    expect(timesOf({ steps: [loud] }, { roundTripMs: 1, atOnce: true })).toEqual([{ fromMs: 0, untilMs: 4 }]);
  });
});

test('every row of either answer is accounted for once', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b', null)), { maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (answer, right) => {
      const { missing, differing, extra, wrong } = hold(answer, right, 100);
      expect(wrong.length).toBe(differing + extra);
      expect(right.length - missing).toBe(answer.length - extra);
      expect(hold(right, right, 100)).toEqual({ right: right.length, missing: 0, differing: 0, extra: 0, wrong: [] });
      expect(hold([], right, 100).missing).toBe(right.length);
      expect(hold(answer, [], 100).extra).toBe(answer.length);
    }),
  );
});
