import { indexAt, type Trace } from '#engine/trace.ts';

/**
 * Times in milliseconds from the sending of a message of kind `asked` to the arrival of the first of kind `answered` with
 * the same subject, for answers that arrive in `fromMs` ≤ at < `toMs`.
 */
export function latenciesOf(trace: Trace, asked: string, answered: string, fromMs: number, toMs: number): number[] {
  const askedAtMs = momentsBySubject(trace, asked);
  const kind = trace.kinds.indexOf(answered);
  const latencies: number[] = [];
  // An answer that arrives in the window was sent at most the longest way's time before it.
  const longest = longestWayMs(trace);
  for (let at = indexAt(trace, fromMs - longest); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    const doneAtMs = trace.untilMs[at]!;
    if (trace.kind[at] !== kind || doneAtMs < fromMs || doneAtMs >= toMs) continue;
    const startMs = askedAtMs.get(trace.subject[at]!);
    if (startMs !== undefined) latencies.push(doneAtMs - startMs);
  }
  return latencies;
}

/** The same times of a whole run, by subject, in the order of the answers. */
export function latenciesBySubject(trace: Trace, asked: string, answered: string): ReadonlyMap<number, number> {
  const askedAtMs = momentsBySubject(trace, asked);
  const kind = trace.kinds.indexOf(answered);
  const latencies = new Map<number, number>();
  for (let at = 0; at < trace.atMs.length; at++) {
    const subject = trace.subject[at]!;
    const startMs = askedAtMs.get(subject);
    if (trace.kind[at] !== kind || startMs === undefined || latencies.has(subject)) continue;
    latencies.set(subject, trace.untilMs[at]! - startMs);
  }
  return latencies;
}

const moments = new WeakMap<Trace, Map<string, Map<number, number>>>();

function momentsBySubject(trace: Trace, kindName: string): Map<number, number> {
  const byKind = moments.get(trace) ?? new Map<string, Map<number, number>>();
  moments.set(trace, byKind);
  const known = byKind.get(kindName);
  if (known) return known;
  const bySubject = new Map<number, number>();
  byKind.set(kindName, bySubject);
  const kind = trace.kinds.indexOf(kindName);
  for (let at = 0; at < trace.atMs.length; at++) {
    if (trace.kind[at] === kind) bySubject.set(trace.subject[at]!, trace.atMs[at]!);
  }
  return bySubject;
}

const longestWays = new WeakMap<Trace, number>();

/** The longest time that any message of the trace is on its way. */
export function longestWayMs(trace: Trace): number {
  const known = longestWays.get(trace);
  if (known !== undefined) return known;
  let longest = 0;
  for (let at = 0; at < trace.atMs.length; at++) longest = Math.max(longest, trace.untilMs[at]! - trace.atMs[at]!);
  longestWays.set(trace, longest);
  return longest;
}
