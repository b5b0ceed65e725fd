import {
  choice,
  countingAt,
  countOf,
  latenciesOf,
  logAt,
  logsOf,
  lostWritesOf,
  Network,
  pairedNode,
  quantile,
  range,
  scenario,
  strayCount,
  subjectsOf,
  writingServer,
} from '#kit';
import { cutTail, keepTail, reportTail } from './catch-ups.ts';

const LINK_MS = 40;
const PATIENCE_MS = 1_500;

/**
 * The primary dies with writes in its log that it has not shipped yet, its replica takes over, and the old primary comes
 * back with those writes still on its disk.
 */
export default scenario({
  id: 'replication/after-the-crash',
  seed: 29,
  durationMs: 12_000,
  limits: { eventsMax: 60_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    tail: choice(['kept', 'cut', 'reported', 'yours'], 'kept'),
    mode: choice(['async', 'sync'], 'async'),
    lagMs: range(50, 800, 50, 300),
    writesPerSecond: range(5, 40, 5, 20),
  },
  nodes: {
    server: { look: 'server', x: 50, y: 14 },
    a: { look: 'database', x: 22, y: 54, log: true },
    b: { look: 'database', x: 78, y: 54, log: true },
  },
  wires: [
    ['server', 'a'],
    ['server', 'b'],
    ['a', 'b'],
  ],
  faults: [
    { to: 'a', message: 'kill' },
    { to: 'a', message: 'revive' },
  ],
  script: [
    { atMs: 4_000, to: 'a', message: 'kill' },
    { atMs: 7_000, to: 'a', message: 'revive' },
  ],
  slots: { catchUp: reportTail },
  yours: { slot: 'catchUp', knob: 'tail', exercises: ['catch-up'] },
  compare: 'tail',
  isAsync: false,
  build(world, { tail, mode, lagMs, writesPerSecond }, slots) {
    const network = new Network();
    const catchUp = { kept: keepTail, cut: cutTail, reported: reportTail, yours: slots.catchUp }[tail];
    const shared = { server: 'server', network, lagMs, linkMs: LINK_MS, mode, catchUp };
    world.put(
      'server',
      writingServer({
        name: 'server',
        number: 0,
        databases: ['a', 'b'],
        network,
        writesPerSecond,
        linkMs: LINK_MS,
        patienceMs: PATIENCE_MS,
      }),
    );
    world.put('a', pairedNode({ ...shared, name: 'a', peer: 'b', peerNumber: 1, isPrimary: true }));
    world.put('b', pairedNode({ ...shared, name: 'b', peer: 'a', peerNumber: 0, isPrimary: false }));
  },
  measures: {
    acknowledged: {
      unit: 'count',
      better: 'high',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'acknowledged', fromMs, toMs),
    },
    confirmedRate: {
      unit: 'perSecond',
      better: 'high',
      value: (trace, fromMs, toMs) => countOf(trace, 'acknowledged', fromMs, toMs) / ((toMs - fromMs) / 1_000),
    },
    lostWrites: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => lostWritesOf(trace, fromMs, toMs).length,
    },
    reported: {
      unit: 'count',
      better: 'high',
      isTotal: true,
      value: (trace, fromMs, toMs) => countOf(trace, 'reported', fromMs, toMs),
    },
    strayEntries: {
      unit: 'count',
      better: 'low',
      value(trace, _fromMs, toMs) {
        const logs = logsOf(trace);
        const counting = countingAt(logs, toMs);
        return strayCount(logAt(logs, 'a', toMs), counting) + strayCount(logAt(logs, 'b', toMs), counting);
      },
    },
    failures: {
      unit: 'count',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) => subjectsOf(trace, 'failed', fromMs, toMs).size,
    },
    writeLatencyMsP99: {
      unit: 'ms',
      better: 'low',
      value: (trace, fromMs, toMs) => quantile(latenciesOf(trace, 'submit', 'confirmed', fromMs, toMs), 0.99),
    },
  },
  chart: { measures: ['strayEntries', 'confirmedRate'], windowMs: 500 },
  readouts: ['acknowledged', 'lostWrites', 'reported', 'strayEntries', 'writeLatencyMsP99'],
});
