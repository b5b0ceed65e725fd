import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/splitting-tiers/sims/one-box/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';
import { latenciesOf } from '#engine/latency.ts';
import { expectAgreement } from '../engine/agreement.ts';
import { queueing } from '../vectors/queueing.ts';

const MEAN_SERVICE_MS = 10;
/** From the visitors to the machine, and the same back. */
const LINK_MS = 40;
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed + 1);
/** Above this a mean settles too slowly to be held against anything. */
const USE_MAX = 0.9;
/** By then the line has found its length. */
const SETTLED = [5_000, scenario.durationMs] as const;
const WHOLE = [0, scenario.durationMs] as const;

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  seed = scenario.seed,
  interventions: readonly Intervention[] = [],
): Promise<Trace> {
  const plain = defaultSpec(scenario);
  return runWorld(scenario, { ...plain, seed, knobs: { ...plain.knobs, ...knobs }, interventions });
}

function measure(
  trace: Trace,
  name: keyof typeof scenario.measures,
  [fromMs, toMs]: readonly [number, number],
): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

async function overSeeds(name: string, knobs: Readonly<Record<string, KnobValue>>): Promise<number[]> {
  const traces = await Promise.all(SEEDS.map((seed) => runWith(knobs, seed)));
  return traces.map((trace) => measure(trace, name, SETTLED));
}

describe('one box', () => {
  const isFair = ({ rho }: { readonly rho: number }): boolean => rho >= 0.3 && rho <= USE_MAX;

  test.each(queueing.mm1.filter(isFair))('at use $rho a request stays as long as in M/M/1', async ({ rho, W }) => {
    const knobs = { rate: (rho * 1_000) / MEAN_SERVICE_MS, queueMax: 500 };
    expectAgreement('mean', await overSeeds('timeMsMean', knobs), W * MEAN_SERVICE_MS);
    expectAgreement('use', await overSeeds('use', knobs), rho);
  });

  test.each(queueing.mm1.filter(({ rho }) => rho >= 0.3 && rho <= 0.5))(
    'at use $rho one request in a hundred stays longer than the p99 of M/M/1',
    async ({ rho, p99 }) => {
      const knobs = { rate: (rho * 1_000) / MEAN_SERVICE_MS, queueMax: 500 };
      const shares: number[] = [];
      // A share as small as this takes many requests to be known.
      for (let seed = 1; seed <= 3 * SEEDS.length; seed++) {
        const trace = await runWith(knobs, seed);
        const stays = latenciesOf(trace, 'request', 'reply', ...SETTLED).map((ms) => ms - 2 * LINK_MS);
        shares.push(stays.filter((ms) => ms > p99 * MEAN_SERVICE_MS).length / stays.length);
      }
      expectAgreement('share', shares, 0.01);
    },
  );

  test.each(queueing.md1.filter(isFair))('at use $rho, all alike, as long as in M/D/1', async ({ rho, W }) => {
    const knobs = { rate: (rho * 1_000) / MEAN_SERVICE_MS, spread: 'equal', queueMax: 500 };
    expectAgreement('mean', await overSeeds('timeMsMean', knobs), W * MEAN_SERVICE_MS);
  });

  test('service times of every spread have the same mean, and lie further apart from one to the next', async () => {
    const rate = 60;
    const [equal, usual, wild] = await Promise.all(
      ['equal', 'usual', 'wild'].map((spread) => overSeeds('use', { rate, spread, queueMax: 500 })),
    );
    for (const uses of [equal!, usual!, wild!]) expectAgreement('use', uses, (rate * MEAN_SERVICE_MS) / 1_000);
    const times = await Promise.all(['equal', 'usual', 'wild'].map((spread) => runWith({ rate, spread })));
    const [first, second, third] = times.map((trace) => measure(trace, 'timeMsMean', WHOLE));
    expect(first).toBeLessThan(second!);
    expect(second).toBeLessThan(third!);
  });

  test('a line without room turns people away, and nobody who gets in waits', async () => {
    const trace = await runWith({ rate: 90, queueMax: 0, spread: 'equal' });
    expect(measure(trace, 'failures', WHOLE)).toBeGreaterThan(0);
    expect(measure(trace, 'timeMsP99', WHOLE)).toBeCloseTo(MEAN_SERVICE_MS, 6);
  });

  test('without power every request fails until it is back and has started', async () => {
    const trace = await runWith({}, scenario.seed, [
      { atMs: 5_000, to: 'box', message: 'kill' },
      { atMs: 8_000, to: 'box', message: 'revive' },
    ]);
    expect(measure(trace, 'use', [5_100, 9_000])).toBe(0);
    expect(measure(trace, 'timeMsMean', [5_200, 9_400])).toBeNaN();
    expect(measure(trace, 'failures', [5_200, 9_400])).toBeGreaterThan(0);
    expect(measure(trace, 'failures', [10_000, 20_000])).toBe(0);
  });

  test('the default run is as short as a figure’s should be', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });

  test.each([
    [400, 4],
    [400, 1],
  ])('at %i a second with %i workers it stays within its limits', async (rate, workers) => {
    expect((await runWith({ rate, workers })).outcome).toBe('finished');
  });
});
