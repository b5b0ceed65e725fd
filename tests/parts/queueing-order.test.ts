import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/message-queue/sims/in-order/scenario.ts';
import { countOf } from '#engine/metrics.ts';
import { runOf } from './queueing-run.ts';

const SEEDS = [1, 2, 3, 4, 5];
const { durationMs } = scenario;

describe('several workers', () => {
  test('finish photos before earlier ones of the same owner, unless the queue holds those back', async () => {
    for (const seed of SEEDS) {
      const free = await runOf(scenario, { seed });
      expect(free.measure('overtaken')).toBeGreaterThan(0.3);
      for (const keep of ['owner', 'all']) {
        const { measure } = await runOf(scenario, { seed, knobs: { keep } });
        expect(measure('overtaken'), keep).toBe(0);
      }
    }
  });

  test('are worth one where all photos are kept in order', async () => {
    const one = await runOf(scenario, { knobs: { workers: 1 } });
    const many = await runOf(scenario, { knobs: { workers: 12, keep: 'all' } });
    const resized = [one, many].map(({ trace }) => countOf(trace, 'resized', 0, durationMs));
    expect(Math.abs(resized[0]! - resized[1]!)).toBeLessThanOrEqual(2);
  });

  test('can’t help one busy owner whose photos are kept in order', async () => {
    for (const seed of SEEDS) {
      const knobs = { keep: 'owner', busyPercent: 40 };
      const few = await runOf(scenario, { seed, knobs: { ...knobs, workers: 6 } });
      const many = await runOf(scenario, { seed, knobs: { ...knobs, workers: 12 } });
      const free = await runOf(scenario, { seed, knobs: { ...knobs, keep: 'nothing' } });
      const last = [durationMs - 2_000, durationMs] as const;
      expect(many.measure('backlog', ...last)).toBeGreaterThan(0.8 * few.measure('backlog', ...last));
      expect(many.measure('backlog', ...last)).toBeGreaterThan(free.measure('backlog', ...last));
      expect(many.measure('atWork', ...last)).toBeLessThan(9);
    }
  });
});

test('the default run is as short as a figure’s should be', async () => {
  const { trace } = await runOf(scenario);
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
});
