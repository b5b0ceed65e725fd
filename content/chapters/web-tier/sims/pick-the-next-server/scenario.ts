import {
  balancedClients,
  balancedServer,
  balancer,
  choice,
  countOf,
  healthCheck,
  latenciesOf,
  mean,
  plainPolicy,
  Pool,
  quantile,
  range,
  scenario,
  serviceTimes,
  valuesOf,
} from '#kit';

const DURATION_MS = 12_000;
const CLIENT_LINK_MS = 30;
const LINK_MS = 10;
const PROBE_MS = 500;
/** Four servers of 40 ms a request could do a hundred a second. */
const MEAN_COST_MS = 40;
const RATE_PER_SECOND = 70;
const SERVERS = ['server1', 'server2', 'server3', 'server4'] as const;
const CHECKS = ['check1', 'check2', 'check3', 'check4'] as const;
const SLOW = 'server3';
/** Where the servers stand, from top to bottom. */
const HEIGHTS = [15, 37, 59, 81] as const;
const SMALL = 'small' as const;
const TINY = 'tiny' as const;

/**
 * Four servers at private addresses behind a pair of balancers, one of which has the public address. One server may be
 * slower than the rest, and what the balancer knows of their loads may be old.
 */
export default scenario({
  id: 'web-tier/pick-the-next-server',
  seed: 11,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    policy: choice(['round-robin', 'least', 'two-choices', 'yours'], 'round-robin'),
    slowdown: range(1, 4, 0.5, 2),
    spread: choice(['equal', 'usual', 'wild'], 'usual'),
    ageMs: range(0, 1_000, 100, 0),
  },
  nodes: {
    client: { look: 'client', x: 11, y: 50 },
    balancer1: { look: 'balancer', x: 40, y: 30, size: SMALL },
    balancer2: { look: 'balancer', x: 40, y: 70, size: SMALL },
    server1: { look: 'server', x: 77, y: HEIGHTS[0], size: SMALL, levelMax: 15 },
    server2: { look: 'server', x: 77, y: HEIGHTS[1], size: SMALL, levelMax: 15 },
    server3: { look: 'server', x: 77, y: HEIGHTS[2], size: SMALL, levelMax: 15 },
    server4: { look: 'server', x: 77, y: HEIGHTS[3], size: SMALL, levelMax: 15 },
    check1: { look: 'balancer', x: 65, y: HEIGHTS[0], size: TINY },
    check2: { look: 'balancer', x: 65, y: HEIGHTS[1], size: TINY },
    check3: { look: 'balancer', x: 65, y: HEIGHTS[2], size: TINY },
    check4: { look: 'balancer', x: 65, y: HEIGHTS[3], size: TINY },
  },
  boundary: { x: 40 },
  wires: [
    ['client', 'balancer1'],
    ['client', 'balancer2'],
    ['balancer1', 'balancer2'],
    ...CHECKS.map((check, at) => [check, SERVERS[at]!] as const),
    ...SERVERS.flatMap((server) => [['balancer1', server] as const, ['balancer2', server] as const]),
  ],
  faults: [
    { to: 'server2', message: 'kill' },
    { to: 'server2', message: 'revive' },
    { to: 'balancer1', message: 'kill' },
    { to: 'balancer1', message: 'revive' },
  ],
  slots: { balancer: plainPolicy },
  yours: { slot: 'balancer', knob: 'policy', exercises: ['least-connections', 'round-robin'] },
  compare: 'policy',
  isAsync: false,
  build(world, { policy, slowdown, spread, ageMs }, slots) {
    const arrivals = world.random('arrivals');
    const draw = serviceTimes(world.random('costs'), MEAN_COST_MS, spread);
    const momentsMs: number[] = [];
    for (let atMs = 0; atMs < DURATION_MS; atMs += arrivals.exponential(1_000 / RATE_PER_SECOND)) momentsMs.push(atMs);
    const costsMs = momentsMs.map(draw);
    const address = { holder: 'balancer1' };
    const pool = new Pool({
      servers: SERVERS,
      policy: policy === 'yours' ? slots.balancer : policy,
      ageMs,
      random: world.random('policy'),
    });
    world.put('client', balancedClients({ address, linkMs: CLIENT_LINK_MS, momentsMs }));
    const pair = { client: 'client', clientLinkMs: CLIENT_LINK_MS, linkMs: LINK_MS, pool, address, ageMs };
    world.put('balancer1', balancer({ ...pair, id: 'balancer1', partner: 'balancer2' }));
    world.put('balancer2', balancer({ ...pair, id: 'balancer2', partner: 'balancer1' }));
    for (const server of SERVERS) {
      world.put(server, balancedServer({ linkMs: LINK_MS, costsMs, speed: server === SLOW ? 1 / slowdown : 1 }));
    }
    for (const [at, check] of CHECKS.entries()) {
      world.put(check, healthCheck({ server: SERVERS[at]!, pool, linkMs: LINK_MS, everyMs: PROBE_MS }));
    }
  },
  measures: {
    timeMsMean: {
      unit: 'ms',
      better: 'low',
      axis: { max: 400 },
      value: (trace, fromMs, toMs) => mean(latenciesOf(trace, 'request', 'reply', fromMs, toMs)),
    },
    timeMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'request', 'reply', fromMs, toMs), 0.99),
    },
    longestLine: {
      unit: 'count',
      better: 'low',
      axis: { max: 15 },
      value: (trace, fromMs, toMs) => Math.max(0, ...valuesOf(trace, 'level', fromMs, toMs)),
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['timeMsMean', 'longestLine'], windowMs: 500 },
  readouts: ['timeMsMean', 'timeMsP99', 'longestLine', 'failures'],
});
