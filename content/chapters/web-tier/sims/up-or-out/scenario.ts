import {
  away,
  balancedClients,
  balancedServer,
  balancer,
  choice,
  countOf,
  latenciesOf,
  mean,
  Pool,
  quantile,
  range,
  scenario,
  serviceTimes,
} from '#kit';

const DURATION_MS = 12_000;
const CLIENT_LINK_MS = 30;
const LINK_MS = 10;
/** How long a server that has refused is left alone. */
const REST_MS = 1_000;
/** What a request costs on a small server; on the big one, as much less as it is bigger. */
const MEAN_COST_MS = 80;
const SMALL_ONES = ['small1', 'small2', 'small3', 'small4', 'small5', 'small6', 'small7', 'small8'] as const;
const SMALL = 'small' as const;
const COLUMNS = [50, 66, 79, 92] as const;

/**
 * The same power in one big server or in a number of small ones behind a balancer. The big one is faster for everybody; the
 * small ones go on without any one of them.
 */
export default scenario({
  id: 'web-tier/up-or-out',
  seed: 4,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    how: choice(['up', 'out'], 'up'),
    count: range(2, 8, 1, 4),
    usePercent: range(10, 95, 5, 80),
    spread: choice(['equal', 'usual', 'wild'], 'usual'),
  },
  nodes: {
    client: { look: 'client', x: 10, y: 50 },
    balancer: { look: 'balancer', x: 32, y: 50 },
    big: { look: 'server', x: 64, y: 15, levelMax: 30 },
    ...smallPlaces(),
  },
  wires: [['client', 'balancer'], ['balancer', 'big'], ...SMALL_ONES.map((server) => ['balancer', server] as const)],
  faults: [
    { to: 'big', message: 'kill' },
    { to: 'big', message: 'revive' },
    { to: 'small1', message: 'kill' },
    { to: 'small1', message: 'revive' },
  ],
  slots: {},
  compare: 'how',
  isAsync: false,
  build(world, { how, count, usePercent, spread }) {
    const arrivals = world.random('arrivals');
    const draw = serviceTimes(world.random('costs'), MEAN_COST_MS, spread);
    const perSecond = ((1_000 / MEAN_COST_MS) * count * usePercent) / 100;
    const momentsMs: number[] = [];
    for (let atMs = 0; atMs < DURATION_MS; atMs += arrivals.exponential(1_000 / perSecond)) momentsMs.push(atMs);
    const costsMs = momentsMs.map(draw);
    const address = { holder: 'balancer' };
    const servers = how === 'up' ? ['big'] : SMALL_ONES.slice(0, count);
    const pool = new Pool({ servers, policy: 'least', ageMs: 0, random: world.random('policy'), restMs: REST_MS });
    const has = (server: string): boolean => servers.includes(server);
    world.put('client', balancedClients({ address, linkMs: CLIENT_LINK_MS, momentsMs }));
    world.put(
      'balancer',
      balancer({
        id: 'balancer',
        partner: undefined,
        client: 'client',
        clientLinkMs: CLIENT_LINK_MS,
        linkMs: LINK_MS,
        pool,
        address,
        ageMs: 0,
      }),
    );
    for (const [at, server] of ['big', ...SMALL_ONES].entries()) {
      const speed = at === 0 ? count : 1;
      world.put(server, has(server) ? balancedServer({ linkMs: LINK_MS, costsMs, speed }) : away);
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
    served: {
      unit: 'ratio',
      better: 'high',
      axis: { max: 1 },
      value(trace, fromMs, toMs) {
        const served = countOf(trace, 'reply', fromMs, toMs);
        return served / (served + countOf(trace, 'failed', fromMs, toMs));
      },
    },
  },
  chart: { measures: ['timeMsMean', 'served'], windowMs: 500 },
  readouts: ['timeMsMean', 'timeMsP99', 'served'],
});

/** Two rows of four. */
function smallPlaces() {
  const place = (at: number) => ({
    look: 'server' as const,
    x: COLUMNS[at % COLUMNS.length]!,
    y: at < COLUMNS.length ? 64 : 86,
    size: SMALL,
    levelMax: 12,
  });
  return {
    small1: place(0),
    small2: place(1),
    small3: place(2),
    small4: place(3),
    small5: place(4),
    small6: place(5),
    small7: place(6),
    small8: place(7),
  };
}
