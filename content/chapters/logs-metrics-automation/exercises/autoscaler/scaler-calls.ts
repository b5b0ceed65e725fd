import { CallChecks, show, type again, type CallCase, type CallRules, type other, type Random } from '#kit';
import type { Autoscaler, CreateAutoscaler, Limits, Report } from './contract.ts';

type Call = Report | typeof again | typeof other;

/** The autoscaler's limits, and the reports that it gets. */
export type ScalerCase = CallCase<Limits, Report>;

/** The rule as plainly as it can be said: every report that there was, looked through each time. */
export class ScalerRule {
  readonly #limits: Limits;
  readonly #reports: Report[] = [];
  #wanted = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** What the autoscaler answers. */
  decide(report: Report): number {
    this.#reports.push(report);
    this.#wanted = this.#decide(report);
    return this.#wanted;
  }

  /** What each recent report needed, and what is wanted. */
  get said(): string {
    const last = this.#reports.at(-1);
    return last
      ? `needed ${this.#recent(last)
          .map((one) => this.#needed(one))
          .join(' ')} → ${this.#wanted}`
      : '–';
  }

  #decide(report: Report): number {
    const there = report.running + report.booting;
    const needed = this.#needed(report);
    if (needed > there) return needed;
    if (report.nowMs - this.#reports[0]!.nowMs < this.#limits.cooldownMs) return there;
    return Math.min(there, Math.max(...this.#recent(report).map((one) => this.#needed(one))));
  }

  #recent({ nowMs }: Report): Report[] {
    return this.#reports.filter((one) => nowMs - one.nowMs <= this.#limits.cooldownMs);
  }

  #needed({ running, utilisation }: Report): number {
    const { target, serversMin, serversMax } = this.#limits;
    return Math.min(Math.max(Math.ceil((running * utilisation) / target), serversMin), serversMax);
  }
}

const rules: CallRules<CreateAutoscaler, Autoscaler, ScalerRule, Limits, Report> = {
  make: (create, limits) => create(limits),
  rule: (limits) => new ScalerRule(limits),
  made: ({ target, serversMin, serversMax, cooldownMs }) =>
    `createAutoscaler(${target}, ${serversMin} to ${serversMax}, ${cooldownMs / 1_000} s)`,
  callOf: ({ nowMs, running, booting, utilisation }) =>
    `decide(${nowMs / 1_000} s: ${running} running${booting > 0 ? `, ${booting} booting` : ''}, ${percent(utilisation)})`,
  ask: (yours, report) => yours.decide(report),
  expect: (rule, report) => rule.decide(report),
  holds: (rule) => rule.said,
  said: (answer) => show(answer),
  data: ({ target, serversMin, serversMax, cooldownMs }) => ({
    target: percent(target),
    serversMin,
    serversMax,
    cooldown: cooldownMs / 1_000,
  }),
};

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;

export const scalerChecks = new CallChecks(rules);

const INTERVAL_MS = 10_000;
const LIMITS: Limits = { target: 0.5, serversMin: 1, serversMax: 20, cooldownMs: 3 * INTERVAL_MS };

/**
 * A report at the `at`-th interval. Utilisations and targets are binary fractions, and targets divide one: in whichever order one
 * reckons, nothing is rounded.
 */
export const report = (at: number, running: number, utilisation: number, booting = 0): Report => ({
  nowMs: at * INTERVAL_MS,
  running,
  booting,
  utilisation,
});

/** A case with a target of 50 %, 1 to 20 servers and a cool-down of three intervals. */
export const scaling = (...calls: Call[]): ScalerCase => ({ setup: LIMITS, calls });

export const limited = (limits: Partial<Limits>, ...calls: Call[]): ScalerCase => ({
  setup: { ...LIMITS, ...limits },
  calls,
});

const EIGHTHS = 8;

/** A random case: a load that wanders and jumps, servers that boot for an interval or two, and reports that are now and then late. */
export function drawScalerCase(random: Random): ScalerCase {
  const serversMin = 1 + random.integer(3);
  const limits = {
    target: [0.25, 0.5, 1][random.integer(3)]!,
    serversMin,
    serversMax: serversMin + 4 + random.integer(12),
    cooldownMs: INTERVAL_MS * (1 + random.integer(4)),
  };
  let running = serversMin + random.integer(4);
  let booting = 0;
  let at = random.integer(5);
  const calls = Array.from({ length: 6 + random.integer(12) }, (): Report => {
    const told = report(at, running, (1 + random.integer(EIGHTHS)) / EIGHTHS, booting);
    at += [1, 1, 1, 1, 0.5, 2][random.integer(6)]!;
    // What the servers do is drawn too: the autoscaler has to go by what it is told.
    running = Math.max(1, running + booting - (random.integer(4) === 0 ? 1 + random.integer(2) : 0));
    booting = random.integer(3) === 0 ? 1 + random.integer(3) : 0;
    return told;
  });
  return limited(limits, ...calls);
}
