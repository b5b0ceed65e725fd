import { run, runAsync, type RunInputs } from '#engine/run.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { KINDS } from '#parts/kinds.ts';

/** Runs any scenario that is made of parts, at once or letting promises settle, as the scenario needs. */
export async function runWorld(
  scenario: AnyScenario,
  spec: RunSpec,
  inputs: Omit<RunInputs, 'kinds'> = {},
): Promise<Trace> {
  const all = { ...inputs, kinds: KINDS };
  return scenario.isAsync ? runAsync(scenario, spec, all) : run(scenario, spec, all);
}
