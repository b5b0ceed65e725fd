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

const known = new WeakMap<Trace, Logs>();

/** Reads the logs out of a trace. */
export function logsOf(trace: Trace): Logs {
  let logs = known.get(trace);
  if (!logs) known.set(trace, (logs = readLogs(trace)));
  return logs;
}

/** Whose log counts at `atMs`, and as what: the node that was promoted last in the highest epoch. */
export function countingAt(logs: Logs, atMs: number): readonly LogRun[] {
  let counting: Logs['promotions'][number] | undefined;
  for (const promotion of logs.promotions) {
    if (promotion.atMs <= atMs && promotion.epoch >= (counting?.epoch ?? 0)) counting = promotion;
  }
  return counting ? logAt(logs, counting.node, atMs) : [];
}

/** What a node's log holds at `atMs`. */
export function logAt(logs: Logs, node: string, atMs: number): readonly LogRun[] {
  const changes = logs.ofNode.get(node) ?? [];
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (changes[middle]!.atMs <= atMs) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1]?.runs ?? [];
}

/** How many entries of a log are not in the log that counts. */
export function strayCount(runs: readonly LogRun[], counting: readonly LogRun[]): number {
  let strays = 0;
  for (let position = lengthOf(runs); position > 0; position--) {
    if (epochAt(runs, position) !== epochAt(counting, position)) strays++;
  }
  return strays;
}

function readLogs(trace: Trace): Logs {
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
      changes[node]!.push({
        atMs,
        runs: kind === append ? longer(before, epoch, position) : until(before, position - 1),
      });
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
