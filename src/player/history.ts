import type { Trace } from '#engine/trace.ts';

/** When a node's state or level changed, and to what. */
export interface NodeHistory {
  readonly states: readonly { readonly atMs: number; readonly name: string }[];
  readonly levels: readonly { readonly atMs: number; readonly value: number }[];
}

/** The changes of every node, by id; made once for a trace, so that any moment can be looked up. */
export function historyOf(trace: Trace): ReadonlyMap<string, NodeHistory> {
  const stateKind = trace.kinds.indexOf('state');
  const levelKind = trace.kinds.indexOf('level');
  const histories = trace.nodes.map(() => ({
    states: [] as { atMs: number; name: string }[],
    levels: [] as { atMs: number; value: number }[],
  }));
  for (let at = 0; at < trace.atMs.length; at++) {
    const history = histories[trace.from[at]!]!;
    const atMs = trace.atMs[at]!;
    if (trace.kind[at] === stateKind) history.states.push({ atMs, name: trace.texts[trace.text[at]!]! });
    else if (trace.kind[at] === levelKind) history.levels.push({ atMs, value: trace.value[at]! });
  }
  return new Map(trace.nodes.map((node, index) => [node, histories[index]!]));
}

/** The last of `changes` at or before `atMs`. */
export function lastAt<Change extends { readonly atMs: number }>(
  changes: readonly Change[],
  atMs: number,
): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (changes[middle]!.atMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
