import type { Trace } from '#engine/trace.ts';

/** How many nodes are primaries from a moment on. */
interface PrimaryCount {
  readonly atMs: number;
  readonly count: number;
}

const known = new WeakMap<Trace, readonly PrimaryCount[]>();

/** How many of a trace's nodes were in the state `primary`, over time. */
function primariesOf(trace: Trace): readonly PrimaryCount[] {
  let counts = known.get(trace);
  if (!counts) known.set(trace, (counts = countPrimaries(trace)));
  return counts;
}

/** The most primaries at one moment of `fromMs` ≤ at < `toMs`. */
export function primariesAtOnce(trace: Trace, fromMs: number, toMs: number): number {
  return Math.max(0, ...spansOf(trace, fromMs, toMs).map(({ count }) => count));
}

/** For how many milliseconds of `fromMs` ≤ at < `toMs` no node was the primary. */
export function withoutPrimaryMs(trace: Trace, fromMs: number, toMs: number): number {
  return spansOf(trace, fromMs, toMs).reduce((sum, { count, lengthMs }) => sum + (count === 0 ? lengthMs : 0), 0);
}

function spansOf(trace: Trace, fromMs: number, toMs: number): { readonly count: number; readonly lengthMs: number }[] {
  const counts = primariesOf(trace);
  return counts.flatMap(({ atMs, count }, at) => {
    const lengthMs = Math.min(counts[at + 1]?.atMs ?? trace.endMs, toMs) - Math.max(atMs, fromMs);
    return lengthMs > 0 ? [{ count, lengthMs }] : [];
  });
}

function countPrimaries(trace: Trace): PrimaryCount[] {
  const state = trace.kinds.indexOf('state');
  const primaries = new Set<number>();
  const counts: PrimaryCount[] = [];
  for (let at = 0; at < trace.atMs.length; at++) {
    if (trace.kind[at] !== state) continue;
    if (trace.texts[trace.text[at]!] === 'primary') primaries.add(trace.from[at]!);
    else primaries.delete(trace.from[at]!);
    counts.push({ atMs: trace.atMs[at]!, count: primaries.size });
  }
  return counts;
}
