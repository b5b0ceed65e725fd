import type { Trace } from '#engine/trace.ts';

/** When a node was cut off from others, and when it was not any more. */
export interface CutChange {
  readonly atMs: number;
  readonly isCut: boolean;
}

/** The changes of every node that is ever cut off, by id. */
export function cutsOf(trace: Trace): ReadonlyMap<string, readonly CutChange[]> {
  const cut = trace.kinds.indexOf('cut');
  const mend = trace.kinds.indexOf('mend');
  const changes = new Map<string, CutChange[]>();
  for (let at = 0; at < trace.atMs.length; at++) {
    if (trace.kind[at] !== cut && trace.kind[at] !== mend) continue;
    const node = trace.nodes[trace.from[at]!]!;
    const before = changes.get(node) ?? [];
    changes.set(node, [...before, { atMs: trace.atMs[at]!, isCut: trace.kind[at] === cut }]);
  }
  return changes;
}
