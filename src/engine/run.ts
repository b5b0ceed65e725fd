import { assert } from '#engine/assert.ts';
import { Recorder } from '#engine/recorder.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import { Simulation } from '#engine/simulation.ts';
import type { Trace } from '#engine/trace.ts';
import { World } from '#engine/world.ts';

/** What a run is given beside its spec: readers' code for slots, and bytes for scenarios that ask for them. */
export interface RunInputs {
  readonly kinds: readonly string[];
  readonly fillings?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, Uint8Array>>;
}

/** Turns of the microtask queue after an event: deeper chains of promises than this go on after the next such event. */
const MICROTASK_TURNS = 24;

/** The one act: from spec (and fillings) to trace, in virtual time. For scenarios whose slots answer at once. */
export function run(scenario: AnyScenario, spec: RunSpec, inputs: RunInputs): Trace {
  assert(!scenario.isAsync, `${scenario.id} has slots that answer later: use runAsync`);
  const { simulation, recorder } = prepare(scenario, spec, inputs);
  while (!recorder.isFull && simulation.step(scenario.durationMs));
  return recorder.finish(scenario.durationMs, simulation.outcome);
}

/** The same for scenarios with slots that answer through promises: lets them settle after each message to such a node. */
export async function runAsync(scenario: AnyScenario, spec: RunSpec, inputs: RunInputs): Promise<Trace> {
  const { simulation, recorder } = prepare(scenario, spec, inputs);
  await settle();
  while (!recorder.isFull && simulation.step(scenario.durationMs)) if (simulation.isUnsettled) await settle();
  return recorder.finish(scenario.durationMs, simulation.outcome);
}

/** Lets promises that are ready go on, in an order and to a depth that do not depend on the machine. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < MICROTASK_TURNS; turn++) await Promise.resolve();
}

function prepare(scenario: AnyScenario, spec: RunSpec, { kinds, fillings, data = {} }: RunInputs) {
  assert(spec.scenario === scenario.id, `a spec of ${spec.scenario} can't run ${scenario.id}`);
  const ids = Object.keys(scenario.nodes);
  const { eventsMax, pendingMax, traceMax } = scenario.limits;
  const simulation = new Simulation({ eventsMax, pendingMax });
  const recorder = new Recorder(ids, kinds, traceMax);
  const world = new World(ids, spec.seed, simulation, recorder, data);
  scenario.build(world, spec.knobs as never, { ...scenario.slots, ...fillings } as never);
  assert(world.isComplete, `${scenario.id} leaves a node without a part`);
  assert(simulation.isAsync === scenario.isAsync, `${scenario.id} is async if, and only if, one of its nodes is`);
  for (const { atMs, to, message } of spec.interventions) {
    simulation.schedule(atMs, ids.indexOf(to), kinds.indexOf(message));
  }
  return { simulation, recorder };
}
