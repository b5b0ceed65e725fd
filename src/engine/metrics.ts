import { assert } from '#engine/assert.ts';
import { indexAt, type Trace } from '#engine/trace.ts';

/** How many events of `kind` fall into `fromMs` ≤ at < `toMs`. */
export function countOf(trace: Trace, kind: string, fromMs: number, toMs: number): number {
  const wanted = trace.kinds.indexOf(kind);
  let count = 0;
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted) count++;
  }
  return count;
}

/** How many messages of `kind` set out for the node `to` in `fromMs` ≤ at < `toMs`. */
export function countTo(trace: Trace, kind: string, to: string, fromMs: number, toMs: number): number {
  const wanted = trace.kinds.indexOf(kind);
  const node = trace.nodes.indexOf(to);
  let count = 0;
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted && trace.to[at] === node) count++;
  }
  return count;
}

/** How many events of `kind` happened at the node `from`, or set out from it, in `fromMs` ≤ at < `toMs`. */
export function countAt(trace: Trace, kind: string, from: string, fromMs: number, toMs: number): number {
  const wanted = trace.kinds.indexOf(kind);
  const node = trace.nodes.indexOf(from);
  let count = 0;
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted && trace.from[at] === node) count++;
  }
  return count;
}

/** Values of the events of `kind` in `fromMs` ≤ at < `toMs`, in order. */
export function valuesOf(trace: Trace, kind: string, fromMs: number, toMs: number): number[] {
  const wanted = trace.kinds.indexOf(kind);
  const values: number[] = [];
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted) values.push(trace.value[at]!);
  }
  return values;
}

/** The same of the events at the node `from`. */
export function valuesAt(trace: Trace, kind: string, from: string, fromMs: number, toMs: number): number[] {
  const wanted = trace.kinds.indexOf(kind);
  const node = trace.nodes.indexOf(from);
  const values: number[] = [];
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted && trace.from[at] === node) values.push(trace.value[at]!);
  }
  return values;
}

/** The subjects of the events of `kind` in `fromMs` ≤ at < `toMs`, each once. */
export function subjectsOf(trace: Trace, kind: string, fromMs: number, toMs: number): Set<number> {
  const wanted = trace.kinds.indexOf(kind);
  const subjects = new Set<number>();
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === wanted) subjects.add(trace.subject[at]!);
  }
  return subjects;
}

/** The p-quantile by nearest rank: the least value that at least a share p of all does not exceed. NaN of nothing. */
export function quantile(values: readonly number[], p: number): number {
  assert(p > 0 && p <= 1, 'a quantile lies in (0, 1]');
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(p * sorted.length) - 1]!;
}

/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
