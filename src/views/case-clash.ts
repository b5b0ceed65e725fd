import type { Clash } from '#grading/verdict.ts';
import type { Happening } from '#views/case-happenings.ts';

/** Which of the two moments that clash. */
export type ClashMark = 'cause' | 'effect';

/** What they are called in the picture and in words. */
export const CLASH_NUMBERS: Readonly<Record<ClashMark, string>> = { cause: '①', effect: '②' };

/** One of the two moments: where it is, and what happened there, if anything did. */
export interface ClashEnd {
  readonly mark: ClashMark;
  readonly atMs: number;
  readonly lane: string;
  readonly happening: Happening | undefined;
}

/**
 * The two moments that can't both be right. A moment whose lane the clash does not name is on the lane on which the rule is
 * seen broken, or, if nothing happened there just then, where something did. One moment alone is the effect; a case that
 * ended with an exception has neither.
 */
export function clashEnds(happenings: readonly Happening[], clash: Clash): readonly ClashEnd[] {
  const home = happenings.find(({ kind }) => kind === 'wrong')?.from;
  const { causeAtMs, effectAtMs, causeLane = home, effectLane = home } = clash;
  if (causeLane === undefined || effectLane === undefined) return [];
  const effect = happeningAt(happenings, effectAtMs, effectLane, ['wrong', 'moment', 'message']);
  const end: ClashEnd = { mark: 'effect', atMs: effectAtMs, lane: effectLane, happening: effect };
  if (causeAtMs === effectAtMs && causeLane === effectLane) return [end];
  const others = happenings.filter((one) => one !== effect);
  const cause = happeningAt(others, causeAtMs, causeLane, ['holds', 'moment', 'fault', 'message']);
  const isElsewhere = clash.causeLane === undefined && cause && !isOn(cause, causeAtMs, causeLane);
  return [
    { mark: 'cause', atMs: causeAtMs, lane: isElsewhere ? laneAt(cause, causeAtMs) : causeLane, happening: cause },
    end,
  ];
}

/** What happened at a moment on a lane, else anywhere at that moment; the likeliest kinds first. */
function happeningAt(
  happenings: readonly Happening[],
  atMs: number,
  lane: string,
  kinds: readonly Happening['kind'][],
): Happening | undefined {
  const present = happenings.filter((one) => one.atMs === atMs || (one.kind === 'message' && one.untilMs === atMs));
  const here = present.filter((one) => isOn(one, atMs, lane));
  const rank = ({ kind }: Happening): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  return [...(here.length > 0 ? here : present)].sort((a, b) => rank(a) - rank(b))[0];
}

function isOn(one: Happening, atMs: number, lane: string): boolean {
  return (one.atMs === atMs && one.from === lane) || (one.untilMs === atMs && one.to === lane);
}

function laneAt({ atMs, from, to }: Happening, momentMs: number): string {
  return atMs === momentMs ? from : to;
}
