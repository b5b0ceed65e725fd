import scenario from '#content/chapters/logs-metrics-automation/sims/find-the-fire/scenario.ts';
import { defaultSpec, type Intervention, type RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { insteadOf, suspectFrom, type Suspect } from '#incident/suspects.ts';
import { drawFire } from '#parts/incident/draw-fire.ts';
import { runWorld } from '#parts/run-world.ts';

export { scenario };

/** The fire that `seed` draws. */
export function fireOf(seed: number): RunSpec {
  return { ...defaultSpec(scenario), seed, interventions: [drawFire(scenario.faults, seed)] };
}

/** A run in which this burns, or nothing. */
export function runOf(seed: number, fire?: Pick<Intervention, 'to' | 'message'>): Promise<Trace> {
  const spec = fireOf(seed);
  return runWorld(scenario, fire ? insteadOf(spec, fire) : { ...spec, interventions: [] });
}

/** Every fire that there may be, on this seed's traffic. */
export async function suspectsOf(seed: number): Promise<Suspect[]> {
  const suspects: Suspect[] = [];
  for (const fire of scenario.faults) suspects.push(suspectFrom(scenario, fire, await runOf(seed, fire)));
  return suspects;
}

export const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);
