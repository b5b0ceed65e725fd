import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/message-queue/sims/twice/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import type { KnobValue } from '#engine/knob.ts';
import { buildsOf, runOf } from './queueing-run.ts';

const SEEDS = [1, 2, 3, 4, 5];
const LONG_TIMES = { visibilitySeconds: 6 };
const settings: readonly Readonly<Record<string, KnobValue>>[] = [
  {},
  { crashesPerMinute: 30 },
  { visibilitySeconds: 1 },
  { twicePercent: 50 },
  { crashesPerMinute: 30, visibilitySeconds: 1, twicePercent: 50 },
];

describe('a worker', () => {
  test.each(['effect-first', 'mark-first', 'together'])(
    'that works %s does all of it once as long as nobody dies',
    async (how) => {
      const { measure } = await runOf(scenario, { knobs: { how, ...LONG_TIMES, crashesPerMinute: 0 } });
      expect(measure('doubled')).toBe(0);
      expect(measure('lost')).toBe(0);
      expect(measure('mails')).toBe(measure('photos'));
      expect(measure('deliveriesEach')).toBe(1);
    },
  );

  test('that marks last never loses anything, and does things twice', async () => {
    let doubled = 0;
    for (const seed of SEEDS) {
      const { measure } = await runOf(scenario, { seed, knobs: { how: 'effect-first' } });
      expect(measure('lost')).toBe(0);
      doubled += measure('doubled');
    }
    expect(doubled).toBeGreaterThan(10);
  });

  test('that marks first never does anything twice, and loses things', async () => {
    let lost = 0;
    for (const seed of SEEDS) {
      const { measure } = await runOf(scenario, { seed, knobs: { how: 'mark-first' } });
      expect(measure('doubled')).toBe(0);
      lost += measure('lost');
    }
    expect(lost).toBeGreaterThan(10);
  });

  test('that counts and marks in one commit does neither', async () => {
    for (const seed of SEEDS) {
      for (const knobs of settings) {
        const { measure } = await runOf(scenario, { seed, knobs: { ...knobs, how: 'together' } });
        expect([measure('lost'), measure('doubled')]).toEqual([0, 0]);
      }
    }
  });

  test('that is killed has its message delivered once more', async () => {
    const quiet = { crashesPerMinute: 0, ...LONG_TIMES };
    const kills = [5_000, 5_400, 5_800].map((atMs) => ({ atMs, to: 'worker1', message: 'kill' }));
    const { measure } = await runOf(scenario, { knobs: quiet, interventions: kills });
    expect(measure('deliveriesEach')).toBeGreaterThan(1);
    expect(measure('lost')).toBe(0);
  });
});

test('the default run is as short as a figure’s should be, doubles something, and can be had again', async () => {
  const { trace, measure } = await runOf(scenario);
  expect(trace.outcome).toBe('finished');
  expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  expect(measure('doubled')).toBeGreaterThan(5);
  expect(digestOf((await runOf(scenario)).trace)).toBe(digestOf(trace));
});

describe.each(buildsOf('idempotent-consumer'))('the consumer %s', (_file, build) => {
  test.each(settings)('does all of it exactly once, with %o', async (knobs) => {
    for (const seed of SEEDS) {
      const asked = { seed, knobs: { ...knobs, how: 'yours' }, fillings: { consumer: build } };
      const { trace, measure } = await runOf(scenario, asked);
      expect(trace.outcome).toBe('finished');
      expect([measure('lost'), measure('doubled')]).toEqual([0, 0]);
      expect(measure('mails')).toBeGreaterThan(0.5 * measure('photos'));
    }
  });
});
