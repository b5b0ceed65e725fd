import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { insteadOf, shortestWay, suspectFrom, type Way } from '#incident/suspects.ts';
import { printedRun } from '#catalog/printed-run.ts';
import { runWorld } from '#parts/run-world.ts';

/** A fire as a page prints it: its run, and the shortest way to it. */
export interface PrintedIncident {
  readonly scenario: AnyScenario;
  readonly spec: RunSpec;
  readonly trace: Trace;
  readonly shortest: Way;
}

const incidents = new Map<string, Promise<PrintedIncident>>();

/** The default fire of the scenario `id`, worked out once for all pages. */
export function printedIncident(id: string): Promise<PrintedIncident> {
  const known = incidents.get(id) ?? workOut(id);
  incidents.set(id, known);
  return known;
}

async function workOut(id: string): Promise<PrintedIncident> {
  const { scenario, spec, trace } = await printedRun({ scenario: id });
  const fire = spec.interventions[0]!;
  const suspects = await Promise.all(
    scenario.faults.map(async (fault) =>
      suspectFrom(scenario, fault, await runWorld(scenario, insteadOf(spec, fault))),
    ),
  );
  const truth = suspects.find((suspect) => suspect.fire.to === fire.to && suspect.fire.message === fire.message)!;
  return { scenario, spec, trace, shortest: shortestWay(scenario, suspects, truth) };
}
