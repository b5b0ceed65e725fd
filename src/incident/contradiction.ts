import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { findingOf, isAlike } from '#incident/finding.ts';
import { logLines, saidIn } from '#incident/log-lines.ts';
import { looksOf, WALL, type Look } from '#incident/looks.ts';
import { panelReading, type PanelReading } from '#incident/panel.ts';

/** What speaks against a guess: something that would have been seen if it were right, or would not. */
export type Contradiction =
  | { readonly type: 'panel'; readonly look: string; readonly would: PanelReading; readonly is: PanelReading }
  | { readonly type: 'log'; readonly look: string; readonly said: string; readonly isSaid: boolean };

/**
 * Compares the run with the one in which the guess had been right. What the reader has already opened comes first, the wall
 * included; then everything else. Nothing if no look separates the two.
 */
export function contradictionOf(
  scenario: AnyScenario,
  trace: Trace,
  guessed: Trace,
  opened: readonly string[],
): Contradiction | undefined {
  const all = looksOf(scenario);
  const seen = opened.map((id) => all.find((look) => look.id === id)!);
  const unseen = all.filter(({ id }) => !opened.includes(id));
  for (const look of [...seen, WALL, ...unseen]) {
    if (isAlike(findingOf(trace, look), findingOf(guessed, look))) continue;
    const found = look.type === 'dashboard' ? inPanels(look, trace, guessed) : inLog(look, trace, guessed);
    if (found) return found;
  }
  return undefined;
}

/** The chart that would differ most. */
function inPanels(look: Look & { type: 'dashboard' }, trace: Trace, guessed: Trace): Contradiction | undefined {
  const pairs = look.panels
    .map((place) => ({ is: panelReading(trace, place), would: panelReading(guessed, place) }))
    .filter(({ is, would }) => is.standing !== would.standing && !Number.isNaN(is.now) && !Number.isNaN(would.now));
  pairs.sort((one, other) => ratioOf(other) - ratioOf(one));
  const worst = pairs[0];
  return worst && { type: 'panel', look: look.id, ...worst };
}

function ratioOf({ is, would }: { readonly is: PanelReading; readonly would: PanelReading }): number {
  const low = Math.min(is.now, would.now);
  const high = Math.max(is.now, would.now);
  return low === 0 ? Infinity : high / low;
}

/** A line that one log has and the other has not, those that would be there first. */
function inLog(look: Look, trace: Trace, guessed: Trace): Contradiction | undefined {
  if (look.type !== 'log') return undefined;
  const is = saidIn(logLines(trace, look.of));
  const would = saidIn(logLines(guessed, look.of));
  const missing = [...would.keys()].find((said) => !is.has(said));
  if (missing !== undefined) return { type: 'log', look: look.id, said: missing, isSaid: false };
  const extra = [...is.keys()].find((said) => !would.has(said));
  return extra === undefined ? undefined : { type: 'log', look: look.id, said: extra, isSaid: true };
}
