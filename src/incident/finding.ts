import type { Trace } from '#engine/trace.ts';
import { logLines, saidIn } from '#incident/log-lines.ts';
import type { Look } from '#incident/looks.ts';
import { panelReading } from '#incident/panel.ts';
import { longestOwn, tracedRequest, usualSlowestMs } from '#incident/spans.ts';

/**
 * What somebody takes away from a look, in short words that can be compared: which charts have left the ordinary, what the
 * log says, where the time went. Each is clear, or might be chance.
 */
export type Finding = ReadonlyMap<string, 'clear' | 'unclear'>;

/** Whether one look can't tell the two apart: nothing is clear in one and missing in the other. */
export function isAlike(one: Finding, other: Finding): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function isWithin(one: Finding, other: Finding): boolean {
  for (const [what, how] of one) if (how === 'clear' && !other.has(what)) return false;
  return true;
}

/** What a look finds in a run. */
export function findingOf(trace: Trace, look: Look): Finding {
  switch (look.type) {
    case 'dashboard':
      return new Map(
        look.panels
          .map((place) => panelReading(trace, place))
          .filter(({ standing }) => standing !== 'usual')
          .map(({ node, metric, standing, isClear }) => [`${node} ${metric} ${standing}`, clearIf(isClear)]),
      );
    case 'log':
      return new Map(
        [...saidIn(logLines(trace, look.of))].map(([said, count]) => [said, clearIf(count >= timesToBeClear(said))]),
      );
    case 'trace':
      return traceFinding(trace, look.of);
  }
}

function clearIf(isClear: boolean): 'clear' | 'unclear' {
  return isClear ? 'clear' : 'unclear';
}

/** A complaint that is rarer than this in a run may be chance; what a machine reports of itself is not. */
function timesToBeClear(said: string): number {
  if (said.includes(' WARN ')) return 4;
  return /killed| INFO /.test(said) ? 1 : 2;
}

/** Slower than the slowest was by so many times may be out of the ordinary, and by so many is. */
const MAYBE_SLOW_TIMES = 1.3;
const SLOW_TIMES = 2;

function traceFinding(trace: Trace, of: 'slowest' | 'failed'): Finding {
  const traced = tracedRequest(trace, of);
  const finding = new Map<string, 'clear' | 'unclear'>();
  if (!traced) return finding;
  const { by, asks } = longestOwn(traced);
  const times = traced.totalMs / usualSlowestMs(trace);
  if (times >= MAYBE_SLOW_TIMES) finding.set(`time at ${by} to ${asks ?? 'itself'}`, clearIf(times >= SLOW_TIMES));
  if (traced.isFailed) finding.set(`error of ${traced.failedAt}`, 'clear');
  return finding;
}
