import {
  countOf,
  latenciesOf,
  quantile,
  spansBusy,
  spansIn,
  withinMs,
  type Measure,
  type Span,
  type Trace,
} from '#kit';
import { SERVER, SERVERS_MAX } from './places.ts';

/** A server is paid for from the moment at which it is started until it is gone. */
const PAID = ['booting', 'running', 'draining'];

export const measures = {
  turnedAway: {
    unit: 'ratio',
    better: 'low',
    axis: { max: 1 },
    value(trace, fromMs, toMs) {
      const failed = countOf(trace, 'failed', fromMs, toMs);
      return failed / (failed + countOf(trace, 'reply', fromMs, toMs));
    },
  },
  failures: {
    unit: 'count',
    better: 'low',
    isTotal: true,
    value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs),
  },
  timeMsP99: {
    unit: 'ms',
    better: 'low',
    value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
  },
  running: {
    unit: 'count',
    better: 'low',
    axis: { max: SERVERS_MAX },
    value: (trace, fromMs, toMs) => serverMs(trace, 'ran', fromMs, toMs) / (toMs - fromMs),
  },
  paid: {
    unit: 'count',
    better: 'low',
    axis: { max: SERVERS_MAX },
    value: (trace, fromMs, toMs) => serverMs(trace, 'paid', fromMs, toMs) / (toMs - fromMs),
  },
  paidSeconds: {
    unit: 'seconds',
    better: 'low',
    isTotal: true,
    value: (trace, fromMs, toMs) => serverMs(trace, 'paid', fromMs, toMs) / 1_000,
  },
  utilisation: {
    unit: 'ratio',
    better: 'high',
    value: (trace, fromMs, toMs) => serverMs(trace, 'worked', fromMs, toMs) / serverMs(trace, 'paid', fromMs, toMs),
  },
  turns: { unit: 'count', better: 'low', isTotal: true, value: turnsOf },
} satisfies Readonly<Record<string, Measure>>;

/** For how long servers did this, all together. */
function serverMs(trace: Trace, what: keyof Spans, fromMs: number, toMs: number): number {
  return withinMs(spansOf(trace)[what], fromMs, toMs);
}

interface Spans {
  readonly ran: readonly Span[];
  readonly paid: readonly Span[];
  readonly worked: readonly Span[];
}

const known = new WeakMap<Trace, Spans>();

/** Read from a trace once; every window of the chart asks again. */
function spansOf(trace: Trace): Spans {
  let spans = known.get(trace);
  if (!spans) {
    spans = {
      ran: spansIn(trace, SERVER, ['running']),
      paid: spansIn(trace, SERVER, PAID),
      worked: spansBusy(trace, SERVER),
    };
    known.set(trace, spans);
  }
  return spans;
}

/** How often the autoscaler went from starting servers to stopping them, or back. */
function turnsOf(trace: Trace, fromMs: number, toMs: number): number {
  const [start, stop] = [trace.kinds.indexOf('start'), trace.kinds.indexOf('stop')];
  let turns = 0;
  let before: number | undefined;
  for (let at = 0; at < trace.atMs.length && trace.atMs[at]! < toMs; at++) {
    const kind = trace.kind[at]!;
    if (trace.atMs[at]! < fromMs || (kind !== start && kind !== stop)) continue;
    if (before !== undefined && kind !== before) turns++;
    before = kind;
  }
  return turns;
}
