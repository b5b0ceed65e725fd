import {
  choice,
  countOf,
  countTo,
  latenciesOf,
  lostWritesOf,
  Network,
  primary,
  quantile,
  range,
  readingServer,
  replica,
  scenario,
  subjectsOf,
  visitors,
  type Trace,
} from '#kit';
import { anyReplica, bySession, pinned, primaryOnly } from './routers.ts';

const DURATION_MS = 10_000;
const CLIENT_LINK_MS = 30;
const LINK_MS = 30;
/**
 * A batch is as long on its way as a confirmation to the visitor and the visitor's next read to a replica together, so
 * that what lies between a write and a read is the visitor's own pause, and what lies between write and copy the lag.
 */
const SHIP_MS = 2 * (CLIENT_LINK_MS + LINK_MS);
const WRITERS_PER_SECOND = 16;
const READERS_PER_SECOND = 24;
const WRITE_PATIENCE_MS = 2_000;
const READ_PATIENCE_MS = 300;
const REPLICAS = ['replica1', 'replica2'] as const;
/** Of a writer's visit: the write is 0, the first look 1. */
const FIRST_READ = 1;

/**
 * Visitors write something and look at it. A primary takes the writes, two replicas take most reads, and what they have
 * they have a little later.
 */
export default scenario({
  id: 'replication/read-your-write',
  seed: 11,
  durationMs: DURATION_MS,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    routing: choice(['primary', 'any', 'pinned', 'session', 'yours'], 'any'),
    mode: choice(['async', 'semi-sync', 'sync'], 'async'),
    lagMs: range(50, 1_000, 50, 300),
    readAfterMs: range(0, 1_500, 50, 300),
  },
  nodes: {
    client: { look: 'client', x: 22, y: 14 },
    server: { look: 'server', x: 66, y: 14 },
    primary: { look: 'database', x: 18, y: 54, log: true },
    replica1: { look: 'replica', x: 50, y: 54, log: true },
    replica2: { look: 'replica', x: 82, y: 54, log: true },
  },
  wires: [
    ['client', 'server'],
    ['server', 'primary'],
    ['server', 'replica1'],
    ['server', 'replica2'],
    ['primary', 'replica1'],
    ['primary', 'replica2'],
  ],
  faults: [
    { to: 'primary', message: 'kill' },
    { to: 'primary', message: 'revive' },
    { to: 'replica1', message: 'kill' },
    { to: 'replica1', message: 'revive' },
    { to: 'replica2', message: 'cut' },
    { to: 'replica2', message: 'mend' },
  ],
  slots: { router: bySession },
  yours: { slot: 'router', knob: 'routing', exercises: ['read-router'] },
  compare: 'routing',
  isAsync: false,
  build(world, { routing, mode, lagMs, readAfterMs }, slots) {
    const network = new Network();
    const create = { primary: primaryOnly, any: anyReplica, pinned, session: bySession, yours: slots.router }[routing];
    world.put(
      'client',
      visitors({
        server: 'server',
        linkMs: CLIENT_LINK_MS,
        writersPerSecond: WRITERS_PER_SECOND,
        readersPerSecond: READERS_PER_SECOND,
        readAfterMs,
      }),
    );
    world.put(
      'server',
      readingServer({
        client: 'client',
        primary: 'primary',
        replicas: REPLICAS,
        network,
        create,
        linkMs: LINK_MS,
        clientLinkMs: CLIENT_LINK_MS,
        writePatienceMs: WRITE_PATIENCE_MS,
        readPatienceMs: READ_PATIENCE_MS,
      }),
    );
    world.put(
      'primary',
      primary({ server: 'server', replicas: REPLICAS, network, lagMs, linkMs: LINK_MS, shipMs: SHIP_MS, mode }),
    );
    for (const [number, name] of REPLICAS.entries()) {
      world.put(
        name,
        replica({ name, number, server: 'server', primary: 'primary', network, linkMs: LINK_MS, shipMs: SHIP_MS }),
      );
    }
  },
  measures: {
    staleReads: {
      unit: 'ratio',
      better: 'low',
      value(trace, fromMs, toMs) {
        const stale = firstReads(trace, ['stale-reply'], fromMs, toMs);
        return stale / (stale + firstReads(trace, ['reply', 'older-reply'], fromMs, toMs));
      },
    },
    olderReads: {
      unit: 'count',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'older-reply', fromMs, toMs),
    },
    replicaReads: {
      unit: 'ratio',
      better: 'high',
      value(trace, fromMs, toMs) {
        const [one, two] = REPLICAS.map((name) => countTo(trace, 'query', name, fromMs, toMs));
        return (one! + two!) / countOf(trace, 'query', fromMs, toMs);
      },
    },
    writeLatencyMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'submit', 'confirmed', fromMs, toMs), 0.99),
    },
    primaryLoad: {
      unit: 'perSecond',
      better: 'low',
      axis: { max: 100 },
      value: (trace, fromMs, toMs) =>
        (countTo(trace, 'query', 'primary', fromMs, toMs) + countTo(trace, 'write', 'primary', fromMs, toMs)) /
        ((toMs - fromMs) / 1_000),
    },
    lostWrites: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => lostWritesOf(trace, fromMs, toMs).length,
    },
    failures: {
      unit: 'perSecond',
      better: 'low',
      value: (trace, fromMs, toMs) => countOf(trace, 'failed', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
  },
  chart: { measures: ['staleReads', 'primaryLoad'], windowMs: 1_000 },
  readouts: ['staleReads', 'replicaReads', 'primaryLoad', 'writeLatencyMsP99', 'lostWrites'],
});

/** Answers of `kinds` to the first read after a visitor's own write. */
function firstReads(trace: Trace, kinds: readonly string[], fromMs: number, toMs: number): number {
  const writes = subjectsOf(trace, 'submit', 0, toMs);
  const answered = kinds.flatMap((kind) => [...subjectsOf(trace, kind, fromMs, toMs)]);
  return answered.filter((request) => request % 4 === FIRST_READ && writes.has(request - FIRST_READ)).length;
}
