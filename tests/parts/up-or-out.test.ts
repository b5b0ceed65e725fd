import { describe, expect, test } from 'vitest';
import scenario from '#content/chapters/web-tier/sims/up-or-out/scenario.ts';
import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type Intervention } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

function runWith(
  knobs: Readonly<Record<string, KnobValue>>,
  interventions: readonly Intervention[] = [],
): Promise<Trace> {
  const plain = defaultSpec(scenario);
  return runWorld(scenario, { ...plain, knobs: { ...plain.knobs, ...knobs }, interventions });
}

const SETTLED = [1_000, scenario.durationMs] as const;
const DEATH_AT_MS = 4_000;
const AFTER_DEATH = [DEATH_AT_MS, scenario.durationMs] as const;

function measure(
  trace: Trace,
  name: keyof typeof scenario.measures,
  [fromMs, toMs]: readonly [number, number] = SETTLED,
): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}

const kill = (to: string): Intervention => ({ atMs: DEATH_AT_MS, to, message: 'kill' });

describe('up or out', () => {
  test.each([2, 4, 8])('one server of %i times the power has the lower mean at the same load', async (count) => {
    const [up, out] = await Promise.all([runWith({ count }), runWith({ count, how: 'out' })]);
    expect(measure(up, 'timeMsMean')).toBeLessThan(measure(out, 'timeMsMean'));
  });

  test('the one that dies takes everything with it; of many, nobody notices', async () => {
    const usePercent = 60;
    const up = await runWith({ usePercent }, [kill('big')]);
    const out = await runWith({ usePercent, how: 'out' }, [kill('small1')]);
    expect(measure(up, 'served', AFTER_DEATH)).toBeLessThan(0.05);
    expect(measure(out, 'served', AFTER_DEATH)).toBe(1);
  });

  test('who comes back serves again', async () => {
    const back = { atMs: 6_000, to: 'big', message: 'revive' };
    const trace = await runWith({ usePercent: 60 }, [kill('big'), back]);
    expect(measure(trace, 'served', [9_000, scenario.durationMs])).toBe(1);
  });

  test('the default run is as short as a figure’s should be', async () => {
    const trace = await runWith({});
    expect(trace.outcome).toBe('finished');
    expect(trace.atMs.length).toBeLessThanOrEqual(10_000);
  });
});
