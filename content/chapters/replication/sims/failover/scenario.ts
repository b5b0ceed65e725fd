import {
  choice,
  clusterNode,
  countOf,
  lostWritesOf,
  monitoring,
  Network,
  primariesAtOnce,
  range,
  roleMachine,
  scenario,
  subjectsOf,
  withoutPrimaryMs,
  writingServer,
} from '#kit';
import { lowestName, withFencing, withoutFencing } from './monitors.ts';

const LINK_MS = 40;
const WRITES_PER_SECOND = 6;
const PATIENCE_MS = 700;
const LOSS_RATIO = 0.05;
const DATABASES = ['a', 'b', 'c'] as const;
const SERVERS = ['server1', 'server2'] as const;

/**
 * Three databases, and a monitor that replaces the primary when it seems to be gone. When the primary is cut off, the web
 * server beside it is cut off with it, and goes on writing to it.
 */
export default scenario({
  id: 'replication/failover',
  seed: 33,
  durationMs: 14_000,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    watch: choice(['unfenced', 'lowest', 'fenced', 'yours'], 'unfenced'),
    missesMax: range(1, 5, 1, 3),
    mode: choice(['async', 'semi-sync'], 'async'),
    lagMs: range(50, 500, 50, 200),
  },
  nodes: {
    server1: { look: 'server', x: 17, y: 13 },
    server2: { look: 'server', x: 83, y: 13 },
    monitor: { look: 'server', x: 50, y: 13 },
    a: { look: 'database', x: 17, y: 54, log: true },
    b: { look: 'database', x: 50, y: 54, log: true },
    c: { look: 'database', x: 83, y: 54, log: true },
  },
  wires: [
    ['server1', 'a'],
    ['server1', 'b'],
    ['server1', 'c'],
    ['server2', 'a'],
    ['server2', 'b'],
    ['server2', 'c'],
    ['monitor', 'a'],
    ['monitor', 'b'],
    ['monitor', 'c'],
    ['a', 'b'],
    ['b', 'c'],
  ],
  faults: [
    { to: 'a', message: 'kill' },
    { to: 'a', message: 'revive' },
    { to: 'a', message: 'cut' },
    { to: 'a', message: 'mend' },
    { to: 'b', message: 'kill' },
    { to: 'b', message: 'revive' },
  ],
  statechart: { machine: roleMachine, nodes: DATABASES },
  slots: { monitor: withFencing },
  yours: { slot: 'monitor', knob: 'watch', exercises: ['failover'] },
  compare: 'watch',
  isAsync: true,
  build(world, { watch, missesMax, mode, lagMs }, slots) {
    const network = new Network({ a: ['server1'] });
    const create = { unfenced: withoutFencing, lowest: lowestName, fenced: withFencing, yours: slots.monitor }[watch];
    for (const [number, name] of SERVERS.entries()) {
      world.put(
        name,
        writingServer({
          name,
          number,
          databases: DATABASES,
          network,
          writesPerSecond: WRITES_PER_SECOND,
          linkMs: LINK_MS,
          patienceMs: PATIENCE_MS,
        }),
      );
    }
    world.put(
      'monitor',
      monitoring({ databases: DATABASES, network, linkMs: LINK_MS, create, missesMax, lossRatio: LOSS_RATIO }),
    );
    for (const name of DATABASES) {
      world.put(
        name,
        clusterNode({
          name,
          peers: DATABASES.filter((other) => other !== name),
          databases: DATABASES,
          servers: SERVERS,
          monitor: 'monitor',
          isPrimary: name === 'a',
          network,
          lagMs,
          linkMs: LINK_MS,
          mode,
          hasEpochs: watch !== 'unfenced',
        }),
      );
    }
  },
  measures: {
    withoutPrimarySeconds: {
      unit: 'seconds',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => withoutPrimaryMs(trace, fromMs, toMs) / 1_000,
    },
    primariesAtOnce: {
      unit: 'count',
      better: 'low',
      axis: { max: 3 },
      value: primariesAtOnce,
    },
    lostWrites: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => lostWritesOf(trace, fromMs, toMs).length,
    },
    refusedWrites: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => subjectsOf(trace, 'failed', fromMs, toMs).size,
    },
    promotions: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      // The first is that of the primary that is there as the run begins.
      value: (trace, fromMs, toMs) => countOf(trace, 'promoted', Math.max(1, fromMs), toMs),
    },
    acknowledged: {
      unit: 'perSecond',
      better: 'high',
      value: (trace, fromMs, toMs) => countOf(trace, 'acknowledged', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['primariesAtOnce', 'acknowledged'], windowMs: 500 },
  readouts: ['primariesAtOnce', 'withoutPrimarySeconds', 'lostWrites', 'refusedWrites', 'promotions'],
});
