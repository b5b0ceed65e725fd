import {
  choice,
  client,
  countOf,
  latenciesOf,
  loadingServer,
  patientDatabase,
  quantile,
  range,
  scenario,
  valuesOf,
  type Random,
} from '#kit';
import { withoutFlights, withSingleFlight } from './loaders.ts';

const DURATION_MS = 2_700;
const LIFETIME_MS = 1_000;
const HOT_KEY = 0;
/** Pages that are asked for now and then, all together this often. */
const OTHER_KEYS = 60;
const OTHERS_PER_SECOND = 300;
const CLIENT_LINK_MS = 40;
const LINK_MS_MAX = 20;

/**
 * One page that everybody wants, kept for a second. When its second is over, every request until the new answer arrives
 * finds nothing: rate × load time of them. What they do then is the loader's business.
 */
export default scenario({
  id: 'cache/stampede',
  seed: 3,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    rate: range(100, 1_500, 100, 1_000),
    loadMs: range(50, 500, 50, 200),
    how: choice(['none', 'single-flight', 'yours'], 'none'),
    jitterPercent: range(0, 50, 10, 0),
  },
  nodes: {
    client: { look: 'client', x: 14, y: 46 },
    server: { look: 'server', x: 48, y: 46 },
    database: { look: 'database', x: 84, y: 46, levelMax: 250 },
  },
  wires: [
    ['client', 'server'],
    ['server', 'database'],
  ],
  faults: [],
  slots: { loader: withSingleFlight },
  yours: { slot: 'loader', knob: 'how', exercises: ['read-through'] },
  compare: 'how',
  isAsync: true,
  build(world, { rate, loadMs, how, jitterPercent }, slots) {
    const create = { none: withoutFlights, 'single-flight': withSingleFlight, yours: slots.loader }[how];
    // A load takes its time there and back too; the whole is what the knob says.
    const linkMs = Math.min(LINK_MS_MAX, loadMs / 4);
    const keys = keysOf(world.random('keys'), rate);
    world.put(
      'client',
      client({ to: 'server', ratePerSecond: rate + OTHERS_PER_SECOND, linkMs: CLIENT_LINK_MS, keys }),
    );
    world.put(
      'server',
      loadingServer({
        client: 'client',
        database: 'database',
        linkMs,
        clientLinkMs: CLIENT_LINK_MS,
        create,
        lifetimeMs: LIFETIME_MS,
        jitter: jitterPercent / 100,
        warmKeys: 1 + OTHER_KEYS,
      }),
    );
    world.put('database', patientDatabase({ server: 'server', linkMs, workMs: loadMs - 2 * linkMs }));
  },
  measures: {
    loads: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        countOf(trace, 'load', fromMs, toMs) + countOf(trace, 'duplicate-load', fromMs, toMs),
    },
    hotLoads: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        [...valuesOf(trace, 'load', fromMs, toMs), ...valuesOf(trace, 'duplicate-load', fromMs, toMs)].filter(
          (key) => key === HOT_KEY,
        ).length,
    },
    duplicateLoads: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'duplicate-load', fromMs, toMs),
    },
    loadsAtOnce: {
      unit: 'count',
      better: 'low',
      axis: { max: 300 },
      value: (trace, fromMs, toMs) => Math.max(0, ...valuesOf(trace, 'level', fromMs, toMs)),
    },
    latencyMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
    },
    waiting: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const latencies = latenciesOf(trace, 'request', 'reply', fromMs, toMs);
        return latencies.filter((latency) => latency > 2 * CLIENT_LINK_MS + 1).length / latencies.length;
      },
    },
  },
  chart: { measures: ['loadsAtOnce', 'waiting'], windowMs: 100 },
  readouts: ['loadsAtOnce', 'duplicateLoads', 'waiting', 'latencyMsP99'],
});

function keysOf(random: Random, rate: number): Int32Array {
  const perSecond = rate + OTHERS_PER_SECOND;
  const count = Math.ceil((perSecond * DURATION_MS * 1.2) / 1_000);
  return Int32Array.from({ length: count }, () =>
    random.uniform() < rate / perSecond ? HOT_KEY : 1 + random.integer(OTHER_KEYS),
  );
}
