import {
  countOf,
  countTo,
  drawFire,
  errandsOf,
  guests,
  latenciesOf,
  mean,
  galleryCache,
  galleryPrimary,
  galleryReplica,
  galleryServer,
  quantile,
  scenario,
  turnBalancer,
  valuesOf,
  zipfKeys,
} from '#kit';

const SEED = 2;
const DURATION_MS = 30_000;
const CLIENT_LINK_MS = 40;
const LINK_MS = 15;
const PHOTOS = 600;
const EXPONENT = 0.8;
const SERVERS = ['web1', 'web2', 'web3', 'web4'] as const;
const REPLICAS = ['replica1', 'replica2'] as const;
const HEIGHTS = [12, 37, 62, 87] as const;
/** What visitors are answered where a photo is not on the replica that was asked. */
const NOT_FOUND = 404;
const SMALL = 'small' as const;

/** All that can go wrong, and where. */
const FIRES = [
  ...['throttle', 'ship-bug', 'fill-disk', 'leak', 'lose-packets'].flatMap((message) =>
    SERVERS.map((to) => ({ to, message })),
  ),
  { to: 'cache', message: 'kill' },
  { to: 'cache', message: 'forget' },
  { to: 'primary', message: 'heavy-job' },
  ...['fall-behind', 'kill'].flatMap((message) => REPLICAS.map((to) => ({ to, message }))),
] as const;

/** A machine's name as its owners write it: `web1` is `web-1`. */
function hostOf(node: string): string {
  return node.replace(/\d/, '-$&');
}

/**
 * The whole photo service on half a minute of traffic, in which one thing goes wrong. Which, where and when is drawn by the
 * seed; whoever looks sees charts, logs and traces of the run, and not the stage.
 */
export default scenario({
  id: 'logs-metrics-automation/find-the-fire',
  seed: SEED,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {},
  nodes: {
    client: { look: 'client', x: 10, y: 50, size: SMALL },
    balancer: { look: 'balancer', x: 29, y: 50, size: SMALL },
    web1: { look: 'server', x: 50, y: HEIGHTS[0], size: SMALL, levelMax: 10 },
    web2: { look: 'server', x: 50, y: HEIGHTS[1], size: SMALL, levelMax: 10 },
    web3: { look: 'server', x: 50, y: HEIGHTS[2], size: SMALL, levelMax: 10 },
    web4: { look: 'server', x: 50, y: HEIGHTS[3], size: SMALL, levelMax: 10 },
    cache: { look: 'cache', x: 71, y: 12, size: SMALL },
    replica1: { look: 'replica', x: 85, y: 38, size: SMALL, levelMax: 10 },
    replica2: { look: 'replica', x: 85, y: 62, size: SMALL, levelMax: 10 },
    primary: { look: 'database', x: 71, y: 87, size: SMALL, levelMax: 10 },
  },
  wires: [
    ['client', 'balancer'],
    ...SERVERS.flatMap((server) => [
      ['balancer', server] as const,
      [server, 'cache'] as const,
      [server, 'primary'] as const,
      ...REPLICAS.map((replica) => [server, replica] as const),
    ]),
    ...REPLICAS.map((replica) => ['primary', replica] as const),
  ],
  faults: FIRES,
  script: [drawFire(FIRES, SEED)],
  slots: {},
  isAsync: false,
  build(world) {
    const errands = errandsOf({
      random: (purpose) => world.random(purpose),
      durationMs: DURATION_MS,
      perSecond: 20,
      photos: PHOTOS,
      exponent: EXPONENT,
      uploadOneIn: 5,
      newestOneIn: 7,
      newestAgeMs: 1_500,
      meanWorkMs: 40,
    });
    const before = Array.from(zipfKeys(world.random('before'), 4_000, PHOTOS, EXPONENT), (rank) => rank + 1);
    const bad = new Set<string>();
    world.put('client', guests({ errands, balancer: 'balancer', linkMs: CLIENT_LINK_MS }));
    world.put(
      'balancer',
      turnBalancer({
        client: 'client',
        servers: SERVERS,
        clientLinkMs: CLIENT_LINK_MS,
        linkMs: LINK_MS,
        bad,
        patienceMs: 4_000,
        hostOf,
      }),
    );
    for (const [place, id] of SERVERS.entries()) {
      const tier = { balancer: 'balancer', cache: 'cache', primary: 'primary', replicas: REPLICAS };
      const patience = { poolSize: 6, poolPatienceMs: 1_000, queryPatienceMs: 800 };
      world.put(id, galleryServer({ id, place, errands, ...tier, ...patience, linkMs: LINK_MS, bad, hostOf }));
    }
    world.put('cache', galleryCache({ errands, servers: SERVERS, linkMs: LINK_MS, capacity: 320, before }));
    const store = { errands, servers: SERVERS, linkMs: LINK_MS, photos: PHOTOS };
    for (const replica of REPLICAS) world.put(replica, galleryReplica({ ...store, meanWorkMs: 100 }));
    world.put('primary', galleryPrimary({ ...store, replicas: REPLICAS, meanWorkMs: 60 }));
  },
  measures: {
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
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countTo(trace, 'failed', 'client', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    notFound: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        valuesOf(trace, 'reply', fromMs, toMs).filter((status) => status === NOT_FOUND).length,
    },
    hitRatio: {
      unit: 'ratio',
      better: 'high',
      value(trace, fromMs, toMs) {
        const hits = countOf(trace, 'hit', fromMs, toMs);
        return hits / (hits + countOf(trace, 'miss', fromMs, toMs) + countOf(trace, 'refused', fromMs, toMs));
      },
    },
  },
  chart: { measures: ['timeMsMean', 'timeMsP99'], windowMs: 2_000 },
  readouts: ['timeMsMean', 'timeMsP99', 'failures', 'notFound', 'hitRatio'],
});
