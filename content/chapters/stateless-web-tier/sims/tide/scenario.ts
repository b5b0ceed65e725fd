import {
  autoscaler,
  away,
  choice,
  countTo,
  Exchange,
  latenciesOf,
  plainHandler,
  quantile,
  range,
  robbedVisitors,
  scenario,
  sessionBalancer,
  sessionServer,
  sharedSessions,
  shoppers,
  StoreDesk,
  subjectsOf,
  valuesOf,
  type Keeping,
} from '#kit';
import { DAY_MS, dayOfVisits, HOUR_MS, serverHours } from './day.ts';

const CLIENT_LINK_MS = 40;
const LINK_MS = 20;
const MEAN_WORK_MS = 60;
/** Until it has answered what it has; the least that a server waits before it goes. */
const DRAIN_MS = 250;
const LIFETIME_MS = 8_000;
const LOOK_MS = 500;
/** How busy the servers are meant to be. */
const TARGET = 0.5;
const PEAK = 42;
const FLEET = { follow: 2, three: 3, eight: 8 } as const;
const SERVERS = ['server1', 'server2', 'server3', 'server4', 'server5', 'server6', 'server7', 'server8'] as const;
const SMALL = 'small' as const;
const HEIGHTS = [13, 37, 61, 85] as const;

/**
 * A day of traffic over a web tier that follows it. Servers come in the morning and go at night; what that does to the
 * visitors depends on where their sessions live.
 */
export default scenario({
  id: 'stateless-web-tier/tide',
  seed: 8,
  durationMs: DAY_MS,
  limits: { eventsMax: 120_000, traceMax: 60_000, pendingMax: 8_192 },
  knobs: {
    where: choice(['sticky', 'store'], 'sticky'),
    fleet: choice(['follow', 'three', 'eight'], 'follow'),
    drainSeconds: range(0, 6, 1, 0),
    visitSeconds: range(2, 12, 1, 5),
  },
  nodes: {
    client: { look: 'client', x: 13, y: 50 },
    balancer: { look: 'balancer', x: 34, y: 50, size: SMALL },
    scaler: { look: 'balancer', x: 34, y: HEIGHTS[0], size: SMALL },
    server1: { look: 'server', x: 53, y: HEIGHTS[0], size: SMALL, levelMax: 16 },
    server2: { look: 'server', x: 53, y: HEIGHTS[1], size: SMALL, levelMax: 16 },
    server3: { look: 'server', x: 53, y: HEIGHTS[2], size: SMALL, levelMax: 16 },
    server4: { look: 'server', x: 53, y: HEIGHTS[3], size: SMALL, levelMax: 16 },
    server5: { look: 'server', x: 72, y: HEIGHTS[0], size: SMALL, levelMax: 16 },
    server6: { look: 'server', x: 72, y: HEIGHTS[1], size: SMALL, levelMax: 16 },
    server7: { look: 'server', x: 72, y: HEIGHTS[2], size: SMALL, levelMax: 16 },
    server8: { look: 'server', x: 72, y: HEIGHTS[3], size: SMALL, levelMax: 16 },
    store: { look: 'database', x: 91, y: 50, size: SMALL, levelMax: 90 },
  },
  wires: [
    ['client', 'balancer'],
    ...SERVERS.flatMap((server) => [['balancer', server] as const, [server, 'store'] as const]),
  ],
  faults: [],
  slots: {},
  compare: 'where',
  isAsync: true,
  build(world, { where, fleet, drainSeconds, visitSeconds }) {
    const exchange = new Exchange();
    const desk = new StoreDesk();
    const keeping: Keeping =
      where === 'store'
        ? { in: 'store', store: 'store', desk, linkMs: LINK_MS }
        : { in: 'memory', lifetimeMs: LIFETIME_MS };
    const visits = dayOfVisits(world.random('visits'), PEAK, HOUR_MS * visitSeconds);
    const least = FLEET[fleet];
    const isFollowing = fleet === 'follow';
    world.put('client', shoppers({ balancer: 'balancer', linkMs: CLIENT_LINK_MS, visits, exchange }));
    world.put(
      'balancer',
      sessionBalancer({
        client: 'client',
        clientLinkMs: CLIENT_LINK_MS,
        linkMs: LINK_MS,
        servers: SERVERS.slice(0, least),
        exchange,
        isSticky: where === 'sticky',
      }),
    );
    world.put(
      'scaler',
      isFollowing ? autoscaler({ servers: SERVERS, least, linkMs: LINK_MS, everyMs: LOOK_MS, target: TARGET }) : away,
    );
    for (const [at, name] of SERVERS.entries()) {
      const part = sessionServer({
        balancer: 'balancer',
        linkMs: LINK_MS,
        meanWorkMs: MEAN_WORK_MS,
        drainMs: Math.max(DRAIN_MS, 1_000 * drainSeconds),
        exchange,
        keeping,
        create: plainHandler,
        isSpare: at >= least,
        reports: { to: 'scaler', everyMs: LOOK_MS },
      });
      world.put(name, isFollowing || at < least ? part : away);
    }
    const hasStore = keeping.in === 'store';
    world.put('store', hasStore ? sharedSessions({ desk, linkMs: LINK_MS, lifetimeMs: LIFETIME_MS }) : away);
  },
  measures: {
    servers: {
      unit: 'count',
      better: 'low',
      axis: { max: 8 },
      value: (trace, fromMs, toMs) => serverHours(trace, fromMs, toMs) / ((toMs - fromMs) / HOUR_MS),
    },
    needed: {
      unit: 'count',
      better: 'low',
      axis: { max: 8 },
      value: (trace, fromMs, toMs) => {
        const sent = SERVERS.reduce((sum, server) => sum + countTo(trace, 'passed-on', server, fromMs, toMs), 0);
        return (sent * MEAN_WORK_MS) / TARGET / (toMs - fromMs);
      },
    },
    serverHours: { unit: 'count', better: 'low', isTotal: true, value: serverHours },
    forgotten: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) =>
        new Set([...robbedVisitors(trace, fromMs, toMs), ...subjectsOf(trace, 'logged-out', fromMs, toMs)]).size,
    },
    busiestUse: {
      unit: 'ratio',
      better: 'low',
      value: (trace, fromMs, toMs) => highest(valuesOf(trace, 'report', fromMs, toMs)),
    },
    latencyMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) =>
        quantile(
          [
            ...latenciesOf(trace, 'request', 'reply', fromMs, toMs),
            ...latenciesOf(trace, 'request', 'stale-reply', fromMs, toMs),
            ...latenciesOf(trace, 'submit', 'confirmed', fromMs, toMs),
            ...latenciesOf(trace, 'submit', 'stale-reply', fromMs, toMs),
          ],
          0.99,
        ),
    },
  },
  chart: { measures: ['servers', 'needed', 'busiestUse'], windowMs: HOUR_MS },
  readouts: ['servers', 'serverHours', 'forgotten', 'busiestUse', 'latencyMsP99'],
});

function highest(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.max(...values);
}
