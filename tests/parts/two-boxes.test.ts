import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/splitting-tiers/sims/two-boxes/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';
import { connectionPool } from '#parts/tiers/connection-pool.ts';

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  fillings: Readonly<Record<string, unknown>> = {},
): Promise<Trace> {
  const plain = defaultSpec(scenario);
  return runWorld(scenario, { ...plain, knobs: { ...plain.knobs, ...knobs } }, { fillings });
}

const SETTLED = [1_000, scenario.durationMs] as const;

function measure(trace: Trace, name: keyof typeof scenario.measures): number {
  return scenario.measures[name]!.value(trace, ...SETTLED);
}

describe('two boxes', () => {
  test('apart, each tier is as busy as its own work makes it', async () => {
    const queries = 10;
    const trace = await runWith({ queries });
    const perSecond = measure(trace, 'roundTrips') / queries;
    // 9 ms of work on a request, 1 ms on a query.
    expect(measure(trace, 'serverUse')).toBeCloseTo((perSecond * 9) / 1_000, 1);
    expect(measure(trace, 'databaseUse')).toBeCloseTo((perSecond * queries) / 1_000, 1);
  });

  test('together, both share one machine, which is as busy as both were apart', async () => {
    const [together, apart] = await Promise.all([runWith({ layout: 'together' }), runWith({})]);
    expect(measure(together, 'serverUse')).toBe(measure(together, 'databaseUse'));
    const sum = measure(apart, 'serverUse') + measure(apart, 'databaseUse');
    expect(measure(together, 'serverUse')).toBeCloseTo(sum, 1);
  });

  test('every query pays for a round trip', async () => {
    const queries = 5;
    const [near, far] = await Promise.all(
      [1, 11].map((roundTripMs) => runWith({ queries, roundTripMs, poolSize: 20 })),
    );
    const more = measure(far!, 'timeMsMean') - measure(near!, 'timeMsMean');
    expect(more).toBeGreaterThan(0.9 * queries * 10);
    expect(more).toBeLessThan(1.3 * queries * 10);
  });

  test('a pool that is too small makes the line, though neither tier is busy', async () => {
    const slow = { queries: 15, roundTripMs: 15 };
    const [small, large] = await Promise.all([3, 20].map((poolSize) => runWith({ ...slow, poolSize })));
    expect(measure(small!, 'timeMsP99')).toBeGreaterThan(3 * measure(large!, 'timeMsP99'));
    expect(measure(small!, 'serverUse')).toBeLessThan(0.5);
    expect(measure(small!, 'databaseUse')).toBeLessThan(0.5);
  });

  test('the pool in the slot is the one that lends', async () => {
    let asked = 0;
    const pool = (size: number) => {
      const plain = connectionPool(size);
      return { ...plain, acquire: (...args: Parameters<typeof plain.acquire>) => (asked++, plain.acquire(...args)) };
    };
    const yours = await runWith({ layout: 'yours' }, { pool });
    expect(asked).toBeGreaterThan(100);
    expect(measure(yours, 'timeMsMean')).toBe(measure(await runWith({}), 'timeMsMean'));
  });

  test('the default run is as short as a figure’s should be', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });

  test('the dearest setting stays within its limits', async () => {
    expect((await runWith({ queries: 25, poolSize: 20, layout: 'together' })).outcome).toBe('finished');
  });
});
