import {
  askedDatabase,
  askingServer,
  choice,
  client,
  connectionPool,
  countOf,
  latenciesOf,
  mean,
  quantile,
  range,
  scenario,
  timeMeanOf,
  Workers,
} from '#kit';

const DURATION_MS = 7_000;
const CLIENT_LINK_MS = 20;
const RATE_PER_SECOND = 40;
const WEB_WORK_MS = 9;
const QUERY_WORK_MS = 1;
const PATIENCE_MS = 1_000;

/**
 * The same work on one machine or on two. Apart, each tier has a machine to itself, and each query a wire to cross: what
 * is won in room is paid for in round trips.
 */
export default scenario({
  id: 'splitting-tiers/two-boxes',
  seed: 3,
  durationMs: DURATION_MS,
  limits: { eventsMax: 120_000, traceMax: 80_000, pendingMax: 8_192 },
  knobs: {
    layout: choice(['together', 'apart', 'yours'], 'apart'),
    queries: range(1, 25, 1, 3),
    roundTripMs: range(1, 20, 1, 2),
    poolSize: range(1, 20, 1, 10),
  },
  nodes: {
    client: { look: 'client', x: 13, y: 46 },
    server: { look: 'server', x: 47, y: 46, levelMax: 30 },
    database: { look: 'database', x: 84, y: 46, levelMax: 30 },
  },
  wires: [
    ['client', 'server'],
    ['server', 'database'],
  ],
  way: { asked: 'request', answered: 'reply' },
  faults: [],
  slots: { pool: connectionPool },
  yours: { slot: 'pool', knob: 'layout', exercises: ['connection-pool'] },
  compare: 'layout',
  isAsync: false,
  build(world, { layout, queries, roundTripMs, poolSize }, slots) {
    const requests = Math.ceil((RATE_PER_SECOND * DURATION_MS * 1.3) / 1_000);
    const machine = new Workers(1);
    // A query on the same machine crosses no wire.
    const linkMs = layout === 'together' ? 0 : roundTripMs / 2;
    world.put(
      'client',
      client({ to: 'server', ratePerSecond: RATE_PER_SECOND, linkMs: CLIENT_LINK_MS, keys: new Int32Array(requests) }),
    );
    world.put(
      'server',
      askingServer({
        client: 'client',
        database: 'database',
        clientLinkMs: CLIENT_LINK_MS,
        linkMs,
        workers: machine,
        meanWorkMs: WEB_WORK_MS,
        queries,
        create: layout === 'yours' ? slots.pool : connectionPool,
        poolSize,
        patienceMs: PATIENCE_MS,
      }),
    );
    world.put(
      'database',
      askedDatabase({
        server: 'server',
        linkMs,
        workers: layout === 'together' ? machine : new Workers(1),
        meanWorkMs: QUERY_WORK_MS,
      }),
    );
  },
  measures: {
    serverUse: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'use', 'server', fromMs, toMs),
    },
    databaseUse: {
      unit: 'ratio',
      better: 'low',
      axis: { max: 1 },
      value: (trace, fromMs, toMs) => timeMeanOf(trace, 'use', 'database', fromMs, toMs),
    },
    timeMsMean: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => mean(latenciesOf(trace, 'request', 'reply', fromMs, toMs)),
    },
    timeMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
    },
    roundTrips: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'query', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['serverUse', 'databaseUse', 'timeMsMean'], windowMs: 500 },
  readouts: ['timeMsMean', 'timeMsP99', 'serverUse', 'databaseUse', 'failures'],
});
