import { assert } from '#engine/assert.ts';
import type { KnobValue } from '#engine/knob.ts';
import { fits } from '#engine/knob.ts';
import { defaultSpec, type AnyScenario, type Intervention, type RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { scenarioById } from '#catalog/scenarios.ts';
import { runWorld } from '#parts/run-world.ts';

/** A run as a chapter's author asks for it: what differs from the default. */
export interface Asked {
  /** `chapter/name`. */
  readonly scenario: string;
  readonly knobs?: Readonly<Record<string, KnobValue>>;
  readonly interventions?: readonly Intervention[];
}

const runs = new Map<string, Promise<Trace>>();

/** Runs what a page prints, once for all pages. A knob or a value that the scenario does not have stops the build. */
export async function printedRun(asked: Asked): Promise<{ scenario: AnyScenario; spec: RunSpec; trace: Trace }> {
  const scenario = scenarioById(asked.scenario);
  const spec = specOf(scenario, asked);
  const key = JSON.stringify(spec);
  const running = runs.get(key) ?? runWorld(scenario, spec);
  runs.set(key, running);
  return { scenario, spec, trace: await running };
}

/** A measure of a run between two moments; an unknown measure, or one that measured nothing, stops the build. */
export async function printedMeasure(asked: Asked, measure: string, fromMs: number, toMs: number): Promise<number> {
  const { scenario, trace } = await printedRun(asked);
  const known = scenario.measures[measure];
  assert(known, `${scenario.id} has no measure '${measure}'; it has ${Object.keys(scenario.measures).join(', ')}`);
  const value = known.value(trace, fromMs, toMs);
  assert(!Number.isNaN(value), `${scenario.id} measures no ${measure} from ${fromMs} to ${toMs} ms`);
  return value;
}

function specOf(scenario: AnyScenario, { knobs = {}, interventions }: Asked): RunSpec {
  for (const [name, value] of Object.entries(knobs)) {
    const knob = scenario.knobs[name];
    assert(knob, `${scenario.id} has no knob '${name}'; it has ${Object.keys(scenario.knobs).join(', ')}`);
    assert(fits(knob, value), `the knob '${name}' of ${scenario.id} can't be turned to ${JSON.stringify(value)}`);
  }
  const plain = defaultSpec(scenario);
  return { ...plain, knobs: { ...plain.knobs, ...knobs }, interventions: interventions ?? plain.interventions };
}
