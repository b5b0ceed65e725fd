import type { Trace } from '#engine/trace.ts';
import { KINDS } from '#parts/kinds.ts';

interface Wait {
  readonly node: number;
  readonly doneAtMs: number;
  readonly ms: number;
}

const known = new WeakMap<Trace, readonly Wait[]>();

/**
 * Times from the opening of a connection to the arrival of the answer, for answers that arrive in `fromMs` ≤ at < `toMs`; of
 * the visitors at `node`, or of all.
 */
export function waitsOf(trace: Trace, node: string | undefined, fromMs: number, toMs: number): number[] {
  const place = node === undefined ? undefined : trace.nodes.indexOf(node);
  return allWaits(trace)
    .filter((wait) => (place === undefined || wait.node === place) && wait.doneAtMs >= fromMs && wait.doneAtMs < toMs)
    .map(({ ms }) => ms);
}

function allWaits(trace: Trace): readonly Wait[] {
  const before = known.get(trace);
  if (before) return before;
  const [open, reply] = [KINDS.indexOf('open'), KINDS.indexOf('reply')];
  const openedAtMs = new Map<number, number>();
  const waits: Wait[] = [];
  for (let at = 0; at < trace.atMs.length; at++) {
    const subject = trace.subject[at]!;
    if (trace.kind[at] === open) openedAtMs.set(subject, trace.atMs[at]!);
    else if (trace.kind[at] === reply) {
      const doneAtMs = trace.untilMs[at]!;
      waits.push({ node: trace.to[at]!, doneAtMs, ms: doneAtMs - openedAtMs.get(subject)! });
    }
  }
  known.set(trace, waits);
  return waits;
}
