import { indexAt, type Trace } from '#engine/trace.ts';

/**
 * The mean over time, from `fromMs` to `toMs`, of something that stays as it is until the next event of `kind` at `node` says
 * otherwise; 0 before the first.
 */
export function timeMeanOf(trace: Trace, kind: string, node: string, fromMs: number, toMs: number): number {
  const wanted = trace.kinds.indexOf(kind);
  const place = trace.nodes.indexOf(node);
  const isMeant = (at: number): boolean => trace.kind[at] === wanted && trace.from[at] === place;
  let at = indexAt(trace, fromMs);
  let before = at - 1;
  while (before >= 0 && !isMeant(before)) before--;
  let value = before < 0 ? 0 : trace.value[before]!;
  let sinceMs = fromMs;
  let sum = 0;
  for (; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (!isMeant(at)) continue;
    sum += value * (trace.atMs[at]! - sinceMs);
    sinceMs = trace.atMs[at]!;
    value = trace.value[at]!;
  }
  return (sum + value * (toMs - sinceMs)) / (toMs - fromMs);
}
