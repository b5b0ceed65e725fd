import { box, choice, client, countOf, latenciesOf, mean, quantile, range, scenario, timeMeanOf } from '#kit';

const DURATION_MS = 20_000;
const LINK_MS = 40;
const MEAN_SERVICE_MS = 10;
const RATE_MAX = 400;

/**
 * One machine that does everything, 10 ms for a request on average. Its use is what arrives by what it can do; the time
 * that a request spends in it grows with 1 / (1 − use).
 */
export default scenario({
  id: 'splitting-tiers/one-box',
  seed: 194,
  durationMs: DURATION_MS,
  limits: { eventsMax: 80_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    rate: range(5, RATE_MAX, 5, 50),
    spread: choice(['equal', 'usual', 'wild'], 'usual'),
    workers: range(1, 4, 1, 1),
    queueMax: range(0, 500, 10, 200),
  },
  nodes: {
    client: { look: 'client', x: 18, y: 46 },
    box: { look: 'server', x: 78, y: 46, levelMax: 50 },
  },
  wires: [['client', 'box']],
  faults: [
    { to: 'box', message: 'kill' },
    { to: 'box', message: 'revive' },
  ],
  slots: {},
  isAsync: false,
  build(world, { rate, spread, workers, queueMax }) {
    const requests = Math.ceil((rate * DURATION_MS * 1.2) / 1_000) + 50;
    world.put('client', client({ to: 'box', ratePerSecond: rate, linkMs: LINK_MS, keys: new Int32Array(requests) }));
    world.put(
      'box',
      box({ client: 'client', linkMs: LINK_MS, workers, queueMax, meanServiceMs: MEAN_SERVICE_MS, spread }),
    );
  },
  measures: {
    use: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'use', 'box', fromMs, toMs),
    },
    timeMsMean: {
      unit: 'ms',
      better: 'low',
      axis: { max: 200 },
      value: (trace, fromMs, toMs) => mean(timesIn(trace, fromMs, toMs)),
    },
    timeMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(timesIn(trace, fromMs, toMs), 0.99),
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['timeMsMean', 'use'], windowMs: 1_000 },
  readouts: ['timeMsMean', 'timeMsP99', 'use', 'failures'],
});

/** What requests spent in the machine, the ways there and back left out. */
function timesIn(trace: Parameters<typeof latenciesOf>[0], fromMs: number, toMs: number): number[] {
  return latenciesOf(trace, 'request', 'reply', fromMs, toMs).map((ms) => ms - 2 * LINK_MS);
}
