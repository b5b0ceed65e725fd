import type { Trace } from '#engine/trace.ts';

/** A write that was acknowledged and is in no log that counts, and when that came to be so. */
export interface LostWrite {
  readonly atMs: number;
  readonly epoch: number;
  readonly position: number;
}

/**
 * Acknowledged writes that were lost with `fromMs` ≤ at < `toMs`. A write is lost when a node is promoted whose log does
 * not hold it, or when it is acknowledged by a node whose log does not count any more.
 */
export function lostWritesOf(trace: Trace, fromMs: number, toMs: number): readonly LostWrite[] {
  let lost = known.get(trace);
  if (!lost) known.set(trace, (lost = findLost(trace)));
  return lost.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
}

const known = new WeakMap<Trace, readonly LostWrite[]>();

function findLost(trace: Trace): LostWrite[] {
  const [append, discard, promoted, acknowledged] = ['append', 'discard', 'promoted', 'acknowledged'].map((name) =>
    trace.kinds.indexOf(name),
  );
  const logs = trace.nodes.map(() => [] as number[]);
  const safe = new Map<string, Omit<LostWrite, 'atMs'>>();
  const lost: LostWrite[] = [];
  let counting: number[] | undefined;
  let countingEpoch = 0;
  for (let at = 0; at < trace.atMs.length; at++) {
    const kind = trace.kind[at];
    const atMs = trace.atMs[at]!;
    const epoch = trace.subject[at]!;
    const position = trace.value[at]!;
    const log = logs[trace.from[at]!]!;
    if (kind === append) log[position - 1] = epoch;
    else if (kind === discard) log.length = position - 1;
    else if (kind === promoted && epoch > countingEpoch) {
      counting = log;
      countingEpoch = epoch;
      for (const [key, write] of [...safe]) {
        if (log[write.position - 1] === write.epoch) continue;
        safe.delete(key);
        lost.push({ atMs, ...write });
      }
    } else if (kind === acknowledged) {
      if (counting && counting[position - 1] !== epoch) lost.push({ atMs, epoch, position });
      else safe.set(`${epoch}/${position}`, { epoch, position });
    }
  }
  return lost;
}
