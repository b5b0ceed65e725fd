import {
  beladyHits,
  cache,
  choice,
  client,
  countOf,
  database,
  fifo,
  latenciesOf,
  lfu,
  loopKeys,
  lru,
  quantile,
  range,
  recordedKeys,
  scanKeys,
  scenario,
  shiftingKeys,
  valuesOf,
  webServer,
  zipfKeys,
  type Entry,
  type Random,
} from '#kit';

/** Requests a second. The loop is a job that walks over its photos, and slower than the readers. */
const RATE_PER_SECOND = { zipf: 200, loop: 80, scan: 200, shift: 200, web07: 200 } as const;
/** When other photos become the popular ones. */
const SHIFT_AT_MS = 3_000;
const DURATION_MS = 8_000;
/** Enough for the cache to be as full and as used as it would be on any day. */
const WARM_UP_REQUESTS = 6_000;
const REQUESTS = 2_000;
const PHOTOS = 1_000;
const ZIPF_EXPONENT = 1;
const LOOP_PHOTOS = 800;
const SCAN_EVERY = 4;
const EXPIRY_MS = { never: Infinity, '60 s': 60_000, '10 s': 10_000, '2 s': 2_000 } as const;

/** The database can do five queries at once, of 50 ms each on average: 100 a second. */
const CONNECTIONS = 5;
const MEAN_SERVICE_MS = 50;
const QUEUE_MAX = 40;

/**
 * A web server with a cache before its database. The database can do half of the traffic: it lives on the cache's hits. At
 * a hit ratio of 95 % it yawns; each point less is a fifth more work, and without the cache it drowns.
 */
export default scenario({
  id: 'cache/illusion',
  seed: 7,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 30_000, pendingMax: 8_192 },
  knobs: {
    capacity: range(50, 1_000, 50, 750),
    policy: choice(['lru', 'lfu', 'fifo', 'yours'], 'lru'),
    expiry: choice(['never', '60 s', '10 s', '2 s'], 'never'),
    workload: choice(['zipf', 'loop', 'scan', 'shift', 'web07'], 'zipf'),
  },
  nodes: {
    client: { look: 'client', x: 13, y: 48 },
    server: { look: 'server', x: 44, y: 48 },
    cache: { look: 'cache', x: 82, y: 20 },
    database: { look: 'database', x: 82, y: 74, levelMax: CONNECTIONS + QUEUE_MAX },
  },
  wires: [
    ['client', 'server'],
    ['server', 'cache'],
    ['server', 'database'],
  ],
  faults: [
    { to: 'cache', message: 'kill' },
    { to: 'cache', message: 'revive' },
  ],
  slots: { policy: lru<Entry> },
  yours: { slot: 'policy', knob: 'policy', exercises: ['lru', 'lfu', 'fifo'] },
  compare: 'policy',
  data: [{ name: 'web07', knob: 'workload', option: 'web07' }],
  isAsync: false,
  build(world, { capacity, policy, expiry, workload }, slots) {
    const all = keysOf(workload, world.random('keys'), () => world.data('web07'));
    const keys = all.subarray(WARM_UP_REQUESTS);
    const warmUp = all.subarray(0, WARM_UP_REQUESTS);
    const create = policy === 'yours' ? slots.policy : { lru: lru<Entry>, lfu: lfu<Entry>, fifo: fifo<Entry> }[policy];
    const ratePerSecond = RATE_PER_SECOND[workload];
    world.put('client', client({ to: 'server', ratePerSecond, linkMs: 40, keys }));
    world.put(
      'server',
      webServer({ client: 'client', cache: 'cache', database: 'database', linkMs: 25, clientLinkMs: 40 }),
    );
    world.put(
      'cache',
      cache({
        server: 'server',
        linkMs: 25,
        capacity,
        expiryMs: EXPIRY_MS[expiry],
        create,
        warmUp,
        warmUpGapMs: 1000 / ratePerSecond,
        optimal: beladyHits(all, capacity).slice(WARM_UP_REQUESTS),
      }),
    );
    world.put(
      'database',
      database({
        server: 'server',
        linkMs: 25,
        connections: CONNECTIONS,
        queueMax: QUEUE_MAX,
        meanServiceMs: MEAN_SERVICE_MS,
      }),
    );
  },
  measures: {
    hitRatio: {
      unit: 'ratio',
      better: 'high',
      value(trace, fromMs, toMs) {
        const hits = countOf(trace, 'hit', fromMs, toMs);
        return hits / (hits + countOf(trace, 'miss', fromMs, toMs) + countOf(trace, 'refused', fromMs, toMs));
      },
    },
    optimalHitRatio: {
      unit: 'ratio',
      better: 'high',
      isBound: true,
      value(trace, fromMs, toMs) {
        const hits = countOf(trace, 'optimal-hit', fromMs, toMs);
        return hits / (hits + countOf(trace, 'optimal-miss', fromMs, toMs));
      },
    },
    databaseQueries: {
      unit: 'perSecond',
      better: 'low',
      axis: { max: 250, limit: (CONNECTIONS * 1000) / MEAN_SERVICE_MS },
      value: (trace, fromMs, toMs) => countOf(trace, 'query', fromMs, toMs) / ((toMs - fromMs) / 1000),
    },
    latencyMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
    },
    ageSecondsP99: {
      unit: 'seconds',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(valuesOf(trace, 'reply', fromMs, toMs), 0.99) / 1_000,
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1000),
    },
  },
  chart: { measures: ['hitRatio', 'optimalHitRatio', 'databaseQueries'], windowMs: 500 },
  readouts: ['hitRatio', 'databaseQueries', 'latencyMsP99', 'ageSecondsP99', 'failures'],
});

function keysOf(workload: string, random: Random, recorded: () => Uint8Array): Int32Array {
  const count = WARM_UP_REQUESTS + REQUESTS;
  switch (workload) {
    case 'loop':
      return loopKeys(count, LOOP_PHOTOS);
    case 'scan':
      return scanKeys(random, count, PHOTOS, ZIPF_EXPONENT, SCAN_EVERY);
    case 'shift':
      return shiftingKeys(
        random,
        count,
        PHOTOS,
        ZIPF_EXPONENT,
        WARM_UP_REQUESTS + (RATE_PER_SECOND.shift * SHIFT_AT_MS) / 1000,
      );
    case 'web07':
      return recordedKeys(recorded()).subarray(0, count);
    default:
      return zipfKeys(random, count, PHOTOS, ZIPF_EXPONENT);
  }
}
