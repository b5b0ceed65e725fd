import { execFileSync } from 'node:child_process';
import type { Row, Section } from './report.ts';

/** What is timed, and for how many customers: about half a second each. */
const CUSTOMERS = {
  ours: 1_000_000,
  pending: 1_000_000,
  simjsFacility: 200_000,
  simjsTimers: 300_000,
  simjsPending: 200_000,
  simscript: 30_000,
} as const;

type Name = keyof typeof CUSTOMERS;

/** One after another, a few times over, so that a slow moment of the machine does not fall on one alone. */
const TURNS = 3;

/** Events a second on the same M/M/1, each library in processes of its own. */
export function engineSection(): Section {
  const best = bestOfTurns();
  const beside = (what: string, own: Name, peer: Name, target?: number): Row => {
    const ratio = best[own] / best[peer];
    const measured = `${ratio.toFixed(1)} ×`;
    return target === undefined
      ? { what, measured }
      : { what, measured, target: `≥ ${target} ×`, isMet: ratio >= target };
  };
  return {
    title: 'Engine',
    how: 'Events a second on one core, the best round of several turns. The line is M/M/1 at 80 % use, with the same customers for all; a customer is two events. All means are seen to be the same. With timers alone and a line that we wrote, simjs no longer simulates a line itself; that row is there to show what its events cost.',
    rows: [
      atLeast('plain events on the line, the digest on', best.ours, 12e6),
      atLeast('with 1,000 pending, the digest on', best.pending, 10e6),
      { what: 'simjs, customers at a facility as its manual has it', measured: millions(best.simjsFacility) },
      { what: 'simjs, its timers alone and the line our own', measured: millions(best.simjsTimers) },
      { what: 'simjs, with 1,000 timers pending', measured: millions(best.simjsPending) },
      { what: 'simscript', measured: millions(best.simscript) },
      beside('ours beside simjs as its manual has it', 'ours', 'simjsFacility', 4),
      beside('ours beside simjs, both with 1,000 pending', 'pending', 'simjsPending', 4),
      beside('ours beside simjs’s timers and our own line', 'ours', 'simjsTimers'),
    ],
  };
}

function bestOfTurns(): Readonly<Record<Name, number>> {
  const names = Object.keys(CUSTOMERS) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (let turn = 0; turn < TURNS; turn++) {
    for (const name of names) best[name] = Math.max(best[name], eventsPerSecond(name));
  }
  return best;
}

function eventsPerSecond(name: Name): number {
  const args = ['tests/bench/line/time.ts', name, String(CUSTOMERS[name])];
  return Number(execFileSync('node', args, { encoding: 'utf8' }));
}

function atLeast(what: string, measured: number, target: number): Row {
  return { what, measured: millions(measured), target: `≥ ${millions(target)}`, isMet: measured >= target };
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(2)} M/s`;
}
