import { longestWayMs } from '#engine/latency.ts';
import { indexAt, type Trace } from '#engine/trace.ts';

/** Visits every message that is on its way at `atMs`: its index in the trace and how far it has come, from 0 to 1. */
export function forEachMoving(trace: Trace, atMs: number, visit: (index: number, progress: number) => void): void {
  const { atMs: sent, untilMs: done } = trace;
  for (let at = indexAt(trace, atMs - longestWayMs(trace)); at < sent.length && sent[at]! <= atMs; at++) {
    const wayMs = done[at]! - sent[at]!;
    if (wayMs > 0 && done[at]! > atMs) visit(at, (atMs - sent[at]!) / wayMs);
  }
}
