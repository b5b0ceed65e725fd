import { countOf, mean, valuesOf, type Measure, type Trace } from '#kit';

/** What the error budget is for: the whole run. */
export interface Budget {
  readonly requests: number;
  /** The share of requests that are to be good. */
  readonly good: number;
}

/** What reached visitors, what the pipeline did about it, and what that cost. */
export function measuresFor({ requests, good }: Budget) {
  const budget = Math.round(requests * (1 - good));
  return {
    badServed: {
      ...total('count', 'low', (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs)),
      axis: { max: 2 * budget, limit: budget },
    },
    badShare: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const bad = countOf(trace, 'failed', fromMs, toMs);
        return bad / (bad + countOf(trace, 'reply', fromMs, toMs));
      },
    },
    budgetLeft: total('ratio', 'high', (trace, fromMs, toMs) => 1 - countOf(trace, 'failed', fromMs, toMs) / budget),
    leadSeconds: total(
      'seconds',
      'low',
      (trace, fromMs, toMs) => mean(valuesOf(trace, 'released', fromMs, toMs)) / 1_000,
    ),
    released: total('count', 'high', (trace, fromMs, toMs) => countOf(trace, 'released', fromMs, toMs)),
    brokenOut: total('count', 'low', brokenOut),
    caughtByTests: total('count', 'high', (trace, fromMs, toMs) => countOf(trace, 'rejected', fromMs, toMs)),
    rightlyBack: total('count', 'high', (trace, fromMs, toMs) => rolledBack(trace, fromMs, toMs, 1)),
    wronglyBack: total('count', 'low', (trace, fromMs, toMs) => rolledBack(trace, fromMs, toMs, 0)),
  } satisfies Readonly<Record<string, Measure>>;
}

function total(unit: Measure['unit'], better: Measure['better'], value: Measure['value']) {
  return { unit, better, isTotal: true, value } as const;
}

function rolledBack(trace: Trace, fromMs: number, toMs: number, isBroken: 0 | 1): number {
  return valuesOf(trace, 'rolled-back', fromMs, toMs).filter((value) => value === isBroken).length;
}

/** Versions with a bug that got to all servers. */
function brokenOut(trace: Trace, fromMs: number, toMs: number): number {
  const kind = trace.kinds.indexOf('released');
  const broken = trace.texts.indexOf('broken');
  let count = 0;
  for (let at = 0; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === kind && trace.text[at] === broken && trace.atMs[at]! >= fromMs) count++;
  }
  return count;
}
