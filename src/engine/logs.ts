import type { Trace } from '#engine/trace.ts';

/**
 * Kinds that say what becomes of a node's log. `append` and `discard`: an entry at position `value`, written in epoch
 * `subject`, is added at the end or taken from it. `promoted`: from now on this node's log is the one that counts, in
 * epoch `subject`.
 */
export const LOG_KINDS = ['append', 'discard', 'promoted'] as const;

/** Neighbouring entries of one epoch; `end` is the position of the last of them. Positions begin at 1. */
export interface LogRun {
  readonly epoch: number;
  readonly end: number;
}

/** What a node's log holds from a moment on. */
export interface LogChange {
  readonly atMs: number;
  readonly runs: readonly LogRun[];
}

/** Every node's log over time, and whose log counts. */
export interface Logs {
  readonly ofNode: ReadonlyMap<string, readonly LogChange[]>;
  readonly promotions: readonly { readonly atMs: number; readonly node: string; readonly epoch: number }[];
}

/** Reads the logs out of a trace. */
export function logsOf(trace: Trace): Logs {
  const [append, discard, promoted] = LOG_KINDS.map((name) => trace.kinds.indexOf(name));
  const changes = trace.nodes.map(() => [] as LogChange[]);
  const promotions: { atMs: number; node: string; epoch: number }[] = [];
  for (let at = 0; at < trace.atMs.length; at++) {
    const kind = trace.kind[at];
    if (kind !== append && kind !== discard && kind !== promoted) continue;
    const atMs = trace.atMs[at]!;
    const epoch = trace.subject[at]!;
    const node = trace.from[at]!;
    if (kind === promoted) promotions.push({ atMs, node: trace.nodes[node]!, epoch });
    else {
      const before = changes[node]!.at(-1)?.runs ?? [];
      const position = trace.value[at]!;
      changes[node]!.push({ atMs, runs: kind === append ? longer(before, epoch, position) : until(before, position - 1) });
    }
  }
  return { ofNode: new Map(trace.nodes.map((node, index) => [node, changes[index]!])), promotions };
}

/** How many entries a log holds. */
export function lengthOf(runs: readonly LogRun[]): number {
  return runs.at(-1)?.end ?? 0;
}

/** The epoch in which the entry at `position` was written; 0 where there is none. */
export function epochAt(runs: readonly LogRun[], position: number): number {
  return position < 1 ? 0 : (runs.find(({ end }) => position <= end)?.epoch ?? 0);
}

function longer(runs: readonly LogRun[], epoch: number, end: number): readonly LogRun[] {
  return [...(runs.at(-1)?.epoch === epoch ? runs.slice(0, -1) : runs), { epoch, end }];
}

function until(runs: readonly LogRun[], end: number): readonly LogRun[] {
  const kept = runs.findIndex((run) => run.end >= end);
  if (end < 1 || kept < 0) return end < 1 ? [] : runs;
  return [...runs.slice(0, kept), { epoch: runs[kept]!.epoch, end }];
}
