import type { Trace } from '#engine/trace.ts';

/** A stretch of time in which something was so at some node. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** When nodes whose name begins with `prefix` were in one of `states`. */
export function spansIn(trace: Trace, prefix: string, states: readonly string[]): readonly Span[] {
  const isMeant = trace.texts.map((text) => states.includes(text));
  return spansOf(trace, 'state', prefix, (at) => isMeant[trace.text[at]!]!);
}

/** When such nodes had a level above 0. */
export function spansBusy(trace: Trace, prefix: string): readonly Span[] {
  return spansOf(trace, 'level', prefix, (at) => trace.value[at]! > 0);
}

/** How much of the spans lies in `fromMs` … `toMs`, all together. */
export function withinMs(spans: readonly Span[], fromMs: number, toMs: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(toMs, span.untilMs) - Math.max(fromMs, span.fromMs));
  return sum;
}

function spansOf(trace: Trace, kindName: string, prefix: string, isSo: (at: number) => boolean): readonly Span[] {
  const kind = trace.kinds.indexOf(kindName);
  const isNode = trace.nodes.map((node) => node.startsWith(prefix));
  const sinceMs = new Map<number, number>();
  const spans: Span[] = [];
  const end = (node: number, untilMs: number): void => {
    const fromMs = sinceMs.get(node);
    if (fromMs !== undefined) spans.push({ fromMs, untilMs });
    sinceMs.delete(node);
  };
  for (let at = 0; at < trace.atMs.length; at++) {
    const node = trace.from[at]!;
    if (trace.kind[at] !== kind || !isNode[node]) continue;
    if (!isSo(at)) end(node, trace.atMs[at]!);
    else if (!sinceMs.has(node)) sinceMs.set(node, trace.atMs[at]!);
  }
  for (const node of [...sinceMs.keys()]) end(node, trace.endMs);
  return spans;
}
