import {
  away,
  busiestShare,
  choice,
  countOf,
  countTo,
  Exchange,
  latenciesOf,
  mean,
  oldCartsLost,
  plainHandler,
  range,
  robbedVisitors,
  scenario,
  sessionBalancer,
  sessionServer,
  shareOfNewcomer,
  sharedSessions,
  shoppers,
  StoreDesk,
  subjectsOf,
  valuesOf,
  visitsOf,
  wrongShare,
  type Keeping,
} from '#kit';

const DURATION_MS = 14_000;
const CLIENT_LINK_MS = 50;
const LINK_MS = 25;
const MEAN_WORK_MS = 10;
const DRAIN_MS = 250;
/** A session that nobody has used for so long is forgotten. */
const LIFETIME_MS = 6_000;
const SERVERS = ['server1', 'server2', 'server3', 'server4'] as const;
const SPARE = 'server5';
const SMALL = 'small' as const;
const LEVEL_MAX = 20;

/**
 * A shop behind a balancer. Visitors log in and put things into a cart over several requests, each of which may come to
 * another server. Where the sessions live decides what a server's death, a new server and a deploy do to the carts.
 */
export default scenario({
  id: 'stateless-web-tier/where-is-my-cart',
  seed: 7,
  durationMs: DURATION_MS,
  limits: { eventsMax: 120_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    where: choice(['memory', 'sticky', 'store', 'token', 'yours'], 'sticky'),
    visitorsPerSecond: range(0.5, 4, 0.5, 2),
    servers: range(2, 4, 1, 4),
    visitSeconds: range(4, 40, 4, 20),
  },
  nodes: {
    client: { look: 'client', x: 13, y: 50 },
    balancer: { look: 'balancer', x: 36, y: 50, size: SMALL },
    server1: { look: 'server', x: 60, y: 8, size: SMALL, levelMax: LEVEL_MAX },
    server2: { look: 'server', x: 60, y: 27, size: SMALL, levelMax: LEVEL_MAX },
    server3: { look: 'server', x: 60, y: 46, size: SMALL, levelMax: LEVEL_MAX },
    server4: { look: 'server', x: 60, y: 65, size: SMALL, levelMax: LEVEL_MAX },
    server5: { look: 'server', x: 60, y: 84, size: SMALL, levelMax: LEVEL_MAX },
    store: { look: 'database', x: 89, y: 55, size: SMALL, levelMax: 3 * LEVEL_MAX },
  },
  wires: [
    ['client', 'balancer'],
    ...[...SERVERS, SPARE].flatMap((server) => [['balancer', server] as const, [server, 'store'] as const]),
  ],
  faults: [
    { to: 'balancer', message: 'deploy' },
    { to: 'server2', message: 'kill' },
    { to: 'server2', message: 'revive' },
    { to: SPARE, message: 'add' },
    { to: SPARE, message: 'remove' },
    { to: 'store', message: 'kill' },
    { to: 'store', message: 'revive' },
  ],
  script: [{ atMs: 4_000, to: 'balancer', message: 'deploy' }],
  slots: { handler: plainHandler },
  yours: { slot: 'handler', knob: 'where', exercises: ['stateless-handler'] },
  compare: 'where',
  isAsync: true,
  build(world, { where, visitorsPerSecond, servers, visitSeconds }, slots) {
    const exchange = new Exchange();
    const desk = new StoreDesk();
    const kept: Keeping =
      where === 'memory' || where === 'sticky'
        ? { in: 'memory', lifetimeMs: LIFETIME_MS }
        : where === 'token'
          ? { in: 'token' }
          : { in: 'store', store: 'store', desk, linkMs: LINK_MS };
    const create = where === 'yours' ? slots.handler : plainHandler;
    const visits = visitsOf(world.random('visits'), visitorsPerSecond, 1_000 * visitSeconds, DURATION_MS);
    const working = SERVERS.slice(0, servers);
    world.put('client', shoppers({ balancer: 'balancer', linkMs: CLIENT_LINK_MS, visits, exchange }));
    world.put(
      'balancer',
      sessionBalancer({
        client: 'client',
        clientLinkMs: CLIENT_LINK_MS,
        linkMs: LINK_MS,
        servers: working,
        exchange,
        isSticky: where === 'sticky',
      }),
    );
    for (const [at, name] of [...SERVERS, SPARE].entries()) {
      const isSpare = name === SPARE;
      const part = sessionServer({
        balancer: 'balancer',
        linkMs: LINK_MS,
        meanWorkMs: MEAN_WORK_MS,
        drainMs: DRAIN_MS,
        exchange,
        keeping: kept,
        create,
        isSpare,
      });
      world.put(name, isSpare || at < servers ? part : away);
    }
    const hasStore = kept.in === 'store';
    world.put('store', hasStore ? sharedSessions({ desk, linkMs: LINK_MS, lifetimeMs: LIFETIME_MS }) : away);
  },
  measures: {
    wrongCarts: { unit: 'ratio', better: 'low', value: wrongShare },
    cartsLost: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => robbedVisitors(trace, fromMs, toMs).size,
    },
    oldCartsLost: { unit: 'ratio', better: 'low', value: oldCartsLost },
    loggedOut: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => subjectsOf(trace, 'logged-out', fromMs, toMs).size,
    },
    letIn: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'let-in', fromMs, toMs),
    },
    newcomer: {
      unit: 'ratio',
      better: 'high',
      value: (trace, fromMs, toMs) => shareOfNewcomer(trace, SPARE, SERVERS, fromMs, toMs),
    },
    busiest: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) => busiestShare(trace, [...SERVERS, SPARE], fromMs, toMs),
    },
    latencyMsMean: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        mean(
          ['reply', 'stale-reply'].flatMap((answer) => [
            ...latenciesOf(trace, 'request', answer, fromMs, toMs),
            ...latenciesOf(trace, 'submit', answer === 'reply' ? 'confirmed' : answer, fromMs, toMs),
          ]),
        ),
    },
    tokenBytes: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) => mean(valuesOf(trace, 'token', fromMs, toMs)),
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countTo(trace, 'failed', 'client', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['wrongCarts', 'cartsLost'], windowMs: 500 },
  readouts: ['wrongCarts', 'cartsLost', 'loggedOut', 'newcomer', 'latencyMsMean', 'tokenBytes'],
});
