import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type AnyScenario, type Intervention } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

/** A figure's run that differs from the default. */
export async function runWith(
  scenario: AnyScenario,
  knobs: Readonly<Record<string, KnobValue>>,
  { seed, interventions }: { readonly seed?: number; readonly interventions?: readonly Intervention[] } = {},
): Promise<Trace> {
  const plain = defaultSpec(scenario);
  return runWorld(scenario, {
    ...plain,
    knobs: { ...plain.knobs, ...knobs },
    seed: seed ?? plain.seed,
    interventions: interventions ?? plain.interventions,
  });
}

/** A measure of a run between two moments. */
export function measured(
  scenario: AnyScenario,
  trace: Trace,
  name: string,
  fromMs = 0,
  toMs = scenario.durationMs,
): number {
  return scenario.measures[name]!.value(trace, fromMs, toMs);
}
