import { countOf, subjectsOf, valuesOf, type Measure, type Trace } from '#kit';

/** The measures of keys that move over `keys` keys. */
export function measuresOf(keys: number) {
  return {
    keysMoved: {
      unit: 'ratio',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => sum(valuesOf(trace, 'move', fromMs, toMs)) / keys,
    },
    detours: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        subjectsOf(trace, 'forward', fromMs, toMs).size / subjectsOf(trace, 'query', fromMs, toMs).size,
    },
    detoursPerSecond: {
      unit: 'perSecond',
      better: 'low',
      axis: { max: 100 },
      value: (trace, fromMs, toMs) => subjectsOf(trace, 'forward', fromMs, toMs).size / ((toMs - fromMs) / 1000),
    },
    fullestOverMean: {
      unit: 'ratio',
      better: 'low',
      value: (trace, _fromMs, toMs) => (Math.max(...levelsAt(trace, toMs)) * lastOf(trace, 'reshard', toMs)) / keys,
    },
    busiestShare: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) => busiestShare(trace, fromMs, toMs),
    },
    tableEntries: {
      unit: 'count',
      better: 'low',
      value: (trace, _fromMs, toMs) => lastOf(trace, 'table-size', toMs),
    },
  } satisfies Record<string, Measure>;
}

/** What the last event of `kind` before `toMs` carried. */
function lastOf(trace: Trace, kind: string, toMs: number): number {
  return valuesOf(trace, kind, 0, toMs).at(-1) ?? Number.NaN;
}

/** The number of keys on each node that has any, just before `toMs`. */
function levelsAt(trace: Trace, toMs: number): number[] {
  const kind = trace.kinds.indexOf('level');
  const levels = new Map<number, number>();
  for (let at = 0; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === kind) levels.set(trace.from[at]!, trace.value[at]!);
  }
  return [...levels.values()];
}

/** Of the answers in the window, the share that the busiest shard gave. */
function busiestShare(trace: Trace, fromMs: number, toMs: number): number {
  const kind = trace.kinds.indexOf('rows');
  const answers = new Map<number, number>();
  for (let at = 0; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] !== kind || trace.atMs[at]! < fromMs) continue;
    answers.set(trace.from[at]!, (answers.get(trace.from[at]!) ?? 0) + 1);
  }
  return Math.max(0, ...answers.values()) / countOf(trace, 'rows', fromMs, toMs);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
