import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/cache/sims/stampede/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

async function runWith(knobs: Readonly<Record<string, KnobValue>>): Promise<Trace> {
  const plain = defaultSpec(scenario);
  return runWorld(scenario, { ...plain, knobs: { ...plain.knobs, ...knobs } });
}

/** From just before the first expiry until its last load has arrived. */
const FIRST_EXPIRY = [950, 1_500] as const;
const WHOLE = [0, scenario.durationMs] as const;

function measure(trace: Trace, name: string, [fromMs, toMs]: readonly [number, number]): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

describe('a stampede', () => {
  test('one expiry of the hot key costs rate × load time loads', async () => {
    for (const [rate, loadMs] of [
      [1_000, 200],
      [500, 200],
      [1_000, 400],
    ] as const) {
      const expected = (rate * loadMs) / 1_000;
      const loads = measure(await runWith({ rate, loadMs }), 'hotLoads', FIRST_EXPIRY);
      // A Poisson number: four standard deviations.
      expect(Math.abs(loads - expected), `${rate}/s, ${loadMs} ms`).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  test('single flight makes it one load, and nobody waits longer for it', async () => {
    const crowd = await runWith({});
    const single = await runWith({ how: 'single-flight' });
    expect(measure(single, 'hotLoads', FIRST_EXPIRY)).toBe(1);
    expect(measure(single, 'latencyMsP99', FIRST_EXPIRY)).toBeLessThanOrEqual(
      measure(crowd, 'latencyMsP99', FIRST_EXPIRY),
    );
  });

  test('spread lifetimes keep the other keys from coming all at once', async () => {
    const equal = await runWith({ how: 'single-flight' });
    const spread = await runWith({ how: 'single-flight', jitterPercent: 50 });
    expect(measure(spread, 'loadsAtOnce', WHOLE)).toBeLessThan(0.75 * measure(equal, 'loadsAtOnce', WHOLE));
  });

  test('the default run is as short as a figure’s should be', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });
});
