import { countTo, subjectsOf } from '#engine/metrics.ts';
import { indexAt, type Trace } from '#engine/trace.ts';

/** Answers that showed less than what had been confirmed, of all that were to show something. */
export function wrongShare(trace: Trace, fromMs: number, toMs: number): number {
  const kind = trace.kinds.indexOf('looked');
  let all = 0;
  let wrong = 0;
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] !== kind) continue;
    all++;
    if (trace.value[at]! > 0) wrong++;
  }
  return wrong / all;
}

/** Visitors who looked at their cart and found something missing. */
export function robbedVisitors(trace: Trace, fromMs: number, toMs: number): ReadonlySet<number> {
  const kind = trace.kinds.indexOf('looked');
  const robbed = new Set<number>();
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === kind && trace.value[at]! > 0) robbed.add(trace.subject[at]!);
  }
  return robbed;
}

/**
 * Of the carts with something in them at `fromMs` whose owners still look in the last fifth of the time until `toMs`, the share
 * in which something is missing then.
 */
export function oldCartsLost(trace: Trace, fromMs: number, toMs: number): number {
  const before = subjectsOf(trace, 'looked', 0, fromMs);
  const lastMs = toMs - (toMs - fromMs) / 5;
  const still = [...subjectsOf(trace, 'looked', lastMs, toMs)].filter((visitor) => before.has(visitor));
  const robbed = robbedVisitors(trace, lastMs, toMs);
  return still.filter((visitor) => robbed.has(visitor)).length / still.length;
}

/** Requests that `server` got, against the mean of the others that were at work all the time; NaN while it was not. */
export function shareOfNewcomer(
  trace: Trace,
  server: string,
  others: readonly string[],
  fromMs: number,
  toMs: number,
): number {
  const working = others.filter((name) => isServing(trace, name, fromMs, toMs));
  if (!isServing(trace, server, fromMs, toMs) || working.length === 0) return Number.NaN;
  const each = working.map((name) => countTo(trace, 'passed-on', name, fromMs, toMs));
  const mean = each.reduce((sum, count) => sum + count, 0) / each.length;
  return countTo(trace, 'passed-on', server, fromMs, toMs) / mean;
}

/** The share of all requests that the busiest server gets. */
export function busiestShare(trace: Trace, servers: readonly string[], fromMs: number, toMs: number): number {
  const each = servers.map((name) => countTo(trace, 'passed-on', name, fromMs, toMs));
  return Math.max(...each) / each.reduce((sum, count) => sum + count, 0);
}

function isServing(trace: Trace, name: string, fromMs: number, toMs: number): boolean {
  const place = trace.nodes.indexOf(name);
  let isUp = false;
  for (let at = 0; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] !== 0 || trace.from[at] !== place) continue;
    if (trace.atMs[at]! > fromMs) return false;
    isUp = trace.texts[trace.text[at]!] === 'serving';
  }
  return isUp;
}
