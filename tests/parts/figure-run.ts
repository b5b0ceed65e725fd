import type { KnobValue } from '#engine/knob.ts';
import { defaultSpec, type AnyScenario, type RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { runWorld } from '#parts/run-world.ts';

/** What is to be other than in the default run. */
export interface Turned {
  readonly seed?: number;
  readonly knobs?: Readonly<Record<string, KnobValue>>;
  readonly interventions?: RunSpec['interventions'];
  readonly fillings?: Readonly<Record<string, unknown>>;
}

/** A finished run of a figure, and its measures over all of it. */
export interface Run {
  readonly trace: Trace;
  readonly measured: (name: string) => number;
}

/** Runs a figure's scenario with something turned. */
export async function runOf(
  scenario: AnyScenario,
  { seed, knobs, interventions, fillings }: Turned = {},
): Promise<Run> {
  const plain = defaultSpec(scenario);
  const spec = {
    ...plain,
    seed: seed ?? plain.seed,
    knobs: { ...plain.knobs, ...knobs },
    interventions: interventions ?? plain.interventions,
  };
  const trace = await runWorld(scenario, spec, fillings ? { fillings } : {});
  return { trace, measured: (name) => scenario.measures[name]!.value(trace, 0, scenario.durationMs) };
}

/** A measure of as many runs as there are seeds. */
export async function overSeeds(
  scenario: AnyScenario,
  seeds: number,
  knobs: Readonly<Record<string, KnobValue>>,
  measure: string,
): Promise<number[]> {
  const runs = Array.from({ length: seeds }, (_, seed) => runOf(scenario, { seed, knobs }));
  return (await Promise.all(runs)).map(({ measured }) => measured(measure));
}

/** The sum of all. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
