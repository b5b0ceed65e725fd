import type { AnyScenario, Intervention, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { findingOf, isAlike, type Finding } from '#incident/finding.ts';
import { looksOf, WALL, type Look } from '#incident/looks.ts';

/** A thing that may have gone wrong, and what every look would find if it had. */
export interface Suspect {
  readonly fire: Pick<Intervention, 'to' | 'message'>;
  /** By the look's id. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** A way to the answer: the looks in order, the wall first, and how many suspects are left after each. */
export type Way = readonly { readonly look: string; readonly left: number }[];

/** The same traffic, in which this goes wrong at the same moment in place of what did. */
export function insteadOf(spec: RunSpec, fire: Suspect['fire']): RunSpec {
  return { ...spec, interventions: [{ ...fire, atMs: spec.interventions[0]!.atMs }] };
}

/** Reads off a run what every look finds in it. */
export function suspectFrom(scenario: AnyScenario, fire: Suspect['fire'], trace: Trace): Suspect {
  const looks = [WALL, ...looksOf(scenario)];
  return { fire, findings: new Map(looks.map((look) => [look.id, findingOf(trace, look)])) };
}

/** Those of the suspects whom none of these looks tells apart from the truth. */
export function consistent(suspects: readonly Suspect[], truth: Suspect, looks: readonly string[]): readonly Suspect[] {
  return suspects.filter(({ findings }) =>
    looks.every((look) => isAlike(findings.get(look)!, truth.findings.get(look)!)),
  );
}

/** How the wall and then these looks, one after the other, have narrowed it down. */
export function wayOf(suspects: readonly Suspect[], truth: Suspect, looks: readonly string[]): Way {
  const all = [WALL.id, ...looks];
  return all.map((look, at) => ({ look, left: consistent(suspects, truth, all.slice(0, at + 1)).length }));
}

/**
 * The way of somebody who does not know the answer but knows what each cause would show: always the look that leaves the
 * fewest suspects on average, until one is left or nothing separates those that are. The looks' order decides between equals.
 */
export function shortestWay(scenario: AnyScenario, suspects: readonly Suspect[], truth: Suspect): Way {
  const all = looksOf(scenario);
  const looks: string[] = [];
  for (;;) {
    const left = consistent(suspects, truth, [WALL.id, ...looks]);
    const best = bestLook(all, left);
    if (!best) return wayOf(suspects, truth, looks);
    looks.push(best.id);
  }
}

function bestLook(looks: readonly Look[], left: readonly Suspect[]): Look | undefined {
  let best: Look | undefined;
  // Before any look every suspect is left with every other.
  let least = left.length * left.length;
  for (const look of looks) {
    const remain = pairsLeft(left, look.id);
    if (remain < least) {
      best = look;
      least = remain;
    }
  }
  return best;
}

/** The sum, over all suspects, of how many would be left if it were this one. */
function pairsLeft(suspects: readonly Suspect[], look: string): number {
  const findings = suspects.map((suspect) => suspect.findings.get(look)!);
  return findings.reduce((sum, one) => sum + findings.filter((other) => isAlike(one, other)).length, 0);
}
