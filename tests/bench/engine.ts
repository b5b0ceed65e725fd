import { execFileSync } from 'node:child_process';
import type { Row, Section } from './report.ts';

const CUSTOMERS: Readonly<Record<string, number>> = {
  ours: 3_000_000,
  pending: 3_000_000,
  simjsFacility: 200_000,
  simjsTimers: 400_000,
  simscript: 40_000,
};

interface Timing {
  readonly eventsPerSecond: number;
  readonly meanMs: number;
}

/** Events a second on the same M/M/1, each library in a process of its own. */
export function engineSection(): Section {
  const timings = Object.fromEntries(Object.keys(CUSTOMERS).map((name) => [name, timed(name)]));
  const { ours, pending, ...peers } = timings as Record<string, Timing> & { ours: Timing; pending: Timing };
  const best = Math.max(...Object.values(peers).map(({ eventsPerSecond }) => eventsPerSecond));
  const ratio = ours.eventsPerSecond / best;
  const peerRows = Object.entries(peers).map(([name, { eventsPerSecond }]): Row => ({
    what: name,
    measured: millions(eventsPerSecond),
    target: '–',
    isMet: true,
  }));
  return {
    title: 'Engine',
    how: 'Events a second on one core at 80 % use of an M/M/1 line, the same customers for all; a customer is two events.',
    rows: [
      atLeast('plain events', ours.eventsPerSecond, 12e6),
      atLeast('with 1,000 pending and the digest on', pending.eventsPerSecond, 10e6),
      ...peerRows,
      { what: 'beside the best npm peer', measured: `${ratio.toFixed(1)} ×`, target: '≥ 4 ×', isMet: ratio >= 4 },
    ],
  };
}

function timed(name: string): Timing {
  const output = execFileSync('node', ['tests/bench/line/time.ts', name, String(CUSTOMERS[name])], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Timing;
}

function atLeast(what: string, eventsPerSecond: number, target: number): Row {
  return {
    what,
    measured: millions(eventsPerSecond),
    target: `≥ ${millions(target)}`,
    isMet: eventsPerSecond >= target,
  };
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(2)} M/s`;
}
