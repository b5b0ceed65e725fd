import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/stateless-web-tier/sims/tide/scenario.ts';
import { digestOf } from '#engine/digest.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { countOf } from '#engine/metrics.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';
import { looksOf, runWith } from './session-runs.ts';

const SEEDS = Array.from({ length: 6 }, (_, at) => at + 1);
const DAY = scenario.durationMs;

function measure(trace: Trace, name: keyof typeof scenario.measures, fromMs = 0, toMs = DAY): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

async function meanOf(name: keyof typeof scenario.measures, knobs: Readonly<Record<string, string | number>>) {
  const traces = await Promise.all(SEEDS.map((seed) => runWith(scenario, knobs, { seed })));
  return traces.reduce((sum, trace) => sum + measure(trace, name), 0) / traces.length;
}

describe('a web tier that follows the day', () => {
  test('forgets visitors when servers go, if servers remember them, and nobody if they don’t', async () => {
    expect(await meanOf('forgotten', { where: 'sticky' })).toBeGreaterThan(4);
    const trace = await runWith(scenario, { where: 'store' });
    expect(looksOf(trace).filter(({ missing }) => missing > 0)).toEqual([]);
    expect(measure(trace, 'forgotten')).toBe(0);
  });

  test('forgets fewer the longer a leaving server waits for its visitors, and pays for the waiting', async () => {
    const [at0, at4] = [{ drainSeconds: 0 }, { drainSeconds: 4 }];
    expect(await meanOf('forgotten', at4)).toBeLessThan(0.5 * (await meanOf('forgotten', at0)));
    expect(await meanOf('serverHours', at4)).toBeGreaterThan(await meanOf('serverHours', at0));
  });

  test('costs well below a fleet for the rush, and is far faster than it with sticky sessions', async () => {
    const store = { where: 'store' };
    expect(await meanOf('serverHours', store)).toBeLessThan(
      0.75 * (await meanOf('serverHours', { ...store, fleet: 'eight' })),
    );
    expect(await meanOf('latencyMsP99', store)).toBeLessThan(
      0.85 * (await meanOf('latencyMsP99', { where: 'sticky' })),
    );
  });

  test('a fleet that stays is paid by the hour', async () => {
    expect(measure(await runWith(scenario, { fleet: 'eight' }), 'serverHours')).toBe(8 * 24);
    expect(measure(await runWith(scenario, { fleet: 'three' }), 'serverHours')).toBe(3 * 24);
  });

  test('has more servers at work at noon than at night', async () => {
    const trace = await runWith(scenario, { where: 'store' });
    expect(measure(trace, 'servers', 9_000, 12_000)).toBeGreaterThan(2 * measure(trace, 'servers', 2_000, 5_000));
    expect(countOf(trace, 'add', 0, DAY)).toBeGreaterThan(4);
    expect(countOf(trace, 'remove', 0, DAY)).toBeGreaterThan(4);
  });

  test('the default run is as short as a figure’s should be, and always the same', async () => {
    const trace = await runWorld(scenario, defaultSpec(scenario));
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
    expect(digestOf(await runWorld(scenario, defaultSpec(scenario)))).toBe(digestOf(trace));
  });
});
