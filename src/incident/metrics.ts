import { mean, quantile } from '#engine/metrics.ts';
import type { Measure } from '#engine/scenario.ts';
import { timeMeanOf } from '#engine/time-mean.ts';
import { indexAt, type Trace } from '#engine/trace.ts';
import { requestsOf, type RequestFacts } from '#incident/requests.ts';

/** A number that a dashboard charts for a node, and from when on it is out of the ordinary. */
export interface Metric {
  readonly unit: Measure['unit'];
  /** From the events with `fromMs` ≤ at < `toMs`; NaN where there was nothing to measure. */
  readonly value: (trace: Trace, node: string, fromMs: number, toMs: number) => number;
  /** High from so many times its usual value on, if it is at least so much more. */
  readonly high?: { readonly times: number; readonly more: number };
  /** Low from this share of its usual value down. */
  readonly low?: { readonly times: number };
  /** The least that its axis shows. */
  readonly axisMax?: number;
}

const SLOW = { times: 2, more: 400 };
const MINUTE_MS = 60_000;

const isServerOf = (node: string) => (fact: RequestFacts) => fact.server === node;
const anyServer = (): boolean => true;

/** All metrics, by name. */
export const METRICS = {
  timeMsP50: {
    unit: 'ms',
    value: (trace, _node, fromMs, toMs) => quantileOr(timesOf(trace, fromMs, toMs), 0.5),
    high: { times: 1.9, more: 80 },
    axisMax: 500,
  },
  timeMsP99: {
    unit: 'ms',
    value: (trace, _node, fromMs, toMs) => quantileOr(timesOf(trace, fromMs, toMs), 0.99),
    high: SLOW,
    axisMax: 500,
  },
  failedShare: {
    unit: 'ratio',
    value(trace, _node, fromMs, toMs) {
      const ended = requestsOf(trace).filter(({ endedAtMs }) => isWithin(endedAtMs, fromMs, toMs));
      return mean(ended.map(({ isFailed }) => Number(isFailed)));
    },
    high: { times: 2, more: 0.008 },
  },
  uploadsPerMinute: {
    unit: 'count',
    value(trace, _node, fromMs, toMs) {
      const done = requestsOf(trace).filter(
        (fact) => fact.isUpload && isWithin(fact.endedAtMs, fromMs, toMs) && !fact.isFailed,
      );
      return (done.length * MINUTE_MS) / (toMs - fromMs);
    },
    low: { times: 0.5 },
    axisMax: 300,
  },
  uploadMsP50: {
    unit: 'ms',
    value(trace, _node, fromMs, toMs) {
      return quantileOr(timesOf(trace, fromMs, toMs, true), 0.5);
    },
    high: SLOW,
    axisMax: 500,
  },
  notFoundPerMinute: {
    unit: 'count',
    value(trace, _node, fromMs, toMs) {
      const found = requestsOf(trace).filter(
        ({ status, endedAtMs }) => status === 404 && isWithin(endedAtMs, fromMs, toMs),
      );
      return (found.length * MINUTE_MS) / (toMs - fromMs);
    },
    high: { times: 2, more: 15 },
    axisMax: 50,
  },
  answerMsP99: {
    unit: 'ms',
    value(trace, node, fromMs, toMs) {
      const heard = requestsOf(trace).filter((fact) => fact.server === node && isWithin(fact.backAtMs, fromMs, toMs));
      return quantileOr(
        heard.map(({ atBalancerMs, backAtMs }) => backAtMs! - atBalancerMs),
        0.99,
      );
    },
    high: SLOW,
    axisMax: 500,
  },
  cpu: {
    unit: 'ratio',
    value: (trace, node, fromMs, toMs) => timeMeanOf(trace, 'use', node, fromMs, toMs),
    high: { times: 1.7, more: 0.25 },
    low: { times: 0.4 },
  },
  tierCpu: {
    unit: 'ratio',
    value: (trace, _node, fromMs, toMs) =>
      mean(serversOf(trace).map((server) => timeMeanOf(trace, 'use', server, fromMs, toMs))),
    high: { times: 1.5, more: 0.15 },
  },
  disk: {
    unit: 'ratio',
    value: (trace, node, _fromMs, toMs) => lastBefore(trace, 'disk-use', node, toMs),
    high: { times: 1.5, more: 0.3 },
  },
  poolUse: {
    unit: 'ratio',
    value: (trace, node, fromMs, toMs) => timeMeanOf(trace, 'pool-use', node, fromMs, toMs),
    high: { times: 3, more: 0.4 },
  },
  ownMsP99: {
    unit: 'ms',
    value: (trace, node, fromMs, toMs) => quantileOr(ownTimesOf(trace, isServerOf(node), fromMs, toMs), 0.99),
    high: SLOW,
    axisMax: 500,
  },
  tierMsP99: {
    unit: 'ms',
    value: (trace, _node, fromMs, toMs) => quantileOr(ownTimesOf(trace, anyServer, fromMs, toMs), 0.99),
    high: SLOW,
    axisMax: 500,
  },
  ownErrorShare: {
    unit: 'ratio',
    value: (trace, node, fromMs, toMs) => errorShareOf(trace, isServerOf(node), fromMs, toMs),
    high: { times: 2, more: 0.03 },
  },
  tierErrorShare: {
    unit: 'ratio',
    value: (trace, _node, fromMs, toMs) => errorShareOf(trace, anyServer, fromMs, toMs),
    high: { times: 2, more: 0.008 },
  },
  resent: {
    unit: 'perSecond',
    value: (trace, node, fromMs, toMs) =>
      countFrom(trace, 'undelivered', node, fromMs, toMs) / ((toMs - fromMs) / 1_000),
    high: { times: 2, more: 0.5 },
    axisMax: 5,
  },
  hitRatio: {
    unit: 'ratio',
    value(trace, node, fromMs, toMs) {
      const hits = countFrom(trace, 'hit', node, fromMs, toMs);
      return (
        hits / (hits + countFrom(trace, 'miss', node, fromMs, toMs) + countFrom(trace, 'refused', node, fromMs, toMs))
      );
    },
    low: { times: 0.76 },
  },
  entries: {
    unit: 'count',
    value: (trace, node, fromMs, toMs) => timeMeanOf(trace, 'level', node, fromMs, toMs),
    low: { times: 0.85 },
    axisMax: 320,
  },
  line: {
    unit: 'count',
    value: (trace, node, fromMs, toMs) => timeMeanOf(trace, 'level', node, fromMs, toMs),
    high: { times: 2, more: 1.2 },
    axisMax: 5,
  },
  queries: {
    unit: 'perSecond',
    value(trace, node, fromMs, toMs) {
      const answers = countFrom(trace, 'rows', node, fromMs, toMs) + countFrom(trace, 'written', node, fromMs, toMs);
      return answers / ((toMs - fromMs) / 1_000);
    },
    high: { times: 1.7, more: 2 },
    low: { times: 0.3 },
    axisMax: 10,
  },
  lagMs: {
    unit: 'ms',
    value: (trace, node, fromMs, toMs) => quantileOr(valuesFrom(trace, 'applied', node, fromMs, toMs), 1),
    high: { times: 4, more: 1_500 },
    axisMax: 500,
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;

function isWithin(atMs: number | undefined, fromMs: number, toMs: number): boolean {
  return atMs !== undefined && atMs >= fromMs && atMs < toMs;
}

function quantileOr(values: readonly number[], p: number): number {
  return values.length === 0 ? Number.NaN : quantile(values, p);
}

/** Times for a page, or for an upload, as visitors have them. */
function timesOf(trace: Trace, fromMs: number, toMs: number, uploads = false): number[] {
  return requestsOf(trace)
    .filter((fact) => fact.isUpload === uploads && isWithin(fact.endedAtMs, fromMs, toMs) && !fact.isFailed)
    .map(({ askedAtMs, endedAtMs }) => endedAtMs! - askedAtMs);
}

/** Times from a request's coming to a web server to its leaving, as that server measures them. */
function ownTimesOf(trace: Trace, isMeant: (fact: RequestFacts) => boolean, fromMs: number, toMs: number): number[] {
  return requestsOf(trace)
    .filter((fact) => isMeant(fact) && fact.arrivedAtMs !== undefined && isWithin(fact.leftAtMs, fromMs, toMs))
    .map(({ arrivedAtMs, leftAtMs }) => leftAtMs! - arrivedAtMs!);
}

function errorShareOf(trace: Trace, isMeant: (fact: RequestFacts) => boolean, fromMs: number, toMs: number): number {
  const left = requestsOf(trace).filter((fact) => isMeant(fact) && isWithin(fact.leftAtMs, fromMs, toMs));
  return mean(left.map(({ isServerError }) => Number(isServerError ?? false)));
}

/** Web servers are whom the balancer has given something. */
function serversOf(trace: Trace): readonly string[] {
  const servers = new Set(requestsOf(trace).map(({ server }) => server));
  return trace.nodes.filter((node) => servers.has(node));
}

function valuesFrom(trace: Trace, kindName: string, node: string, fromMs: number, toMs: number): number[] {
  const kind = trace.kinds.indexOf(kindName);
  const from = trace.nodes.indexOf(node);
  const values: number[] = [];
  for (let at = indexAt(trace, fromMs); at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    if (trace.kind[at] === kind && trace.from[at] === from) values.push(trace.value[at]!);
  }
  return values;
}

function countFrom(trace: Trace, kind: string, node: string, fromMs: number, toMs: number): number {
  return valuesFrom(trace, kind, node, fromMs, toMs).length;
}

function lastBefore(trace: Trace, kind: string, node: string, toMs: number): number {
  return valuesFrom(trace, kind, node, 0, toMs).at(-1) ?? Number.NaN;
}
