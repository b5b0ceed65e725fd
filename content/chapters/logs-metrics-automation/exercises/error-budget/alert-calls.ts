import { CallChecks, show, type again, type CallCase, type CallRules, type other, type Random } from '#kit';
import type { BudgetAlert, BurnRule, CreateBudgetAlert, Minute, Objective } from './contract.ts';

type Call = Minute | typeof again | typeof other;

/** The objective and its rules, and the minutes that are counted. */
export type AlertCase = CallCase<Objective, Minute>;

/** The rule as plainly as it can be said: every minute that there was. */
export class AlertRule {
  readonly #objective: Objective;
  readonly #minutes: Minute[] = [];

  constructor(objective: Objective) {
    this.#objective = objective;
  }

  /** What the alert says after this minute. */
  minute(counted: Minute): 'page' | 'ticket' | 'none' {
    this.#minutes.push(counted);
    const holding = this.#objective.rules.filter((rule) => this.#holds(rule));
    if (holding.some(({ says }) => says === 'page')) return 'page';
    return holding.length > 0 ? 'ticket' : 'none';
  }

  /** How fast each rule's windows burn, the long before the short, as the diagram shows it. */
  get said(): string {
    const text = (minutes: number): string => `${Math.round(10 * this.#burn(minutes)) / 10}×`;
    return this.#objective.rules
      .map(({ longMinutes, shortMinutes }) => `${text(longMinutes)} ${text(shortMinutes)}`)
      .join(' | ');
  }

  #holds({ burn, longMinutes, shortMinutes }: BurnRule): boolean {
    if (this.#seen(longMinutes).all < this.#objective.requestsMin) return false;
    return this.#burn(longMinutes) >= burn && this.#burn(shortMinutes) >= burn;
  }

  /** How many times faster than allowed errors came in the last so many minutes. */
  #burn(minutes: number): number {
    const { bad, all } = this.#seen(minutes);
    return all === 0 ? 0 : bad / all / (1 - this.#objective.good);
  }

  #seen(minutes: number): { readonly bad: number; readonly all: number } {
    const window = this.#minutes.slice(-minutes);
    const bad = window.reduce((sum, minute) => sum + minute.bad, 0);
    return { bad, all: window.reduce((sum, minute) => sum + minute.good, bad) };
  }
}

const rules: CallRules<CreateBudgetAlert, BudgetAlert, AlertRule, Objective, Minute> = {
  make: (create, objective) => create(objective),
  rule: (objective) => new AlertRule(objective),
  made: ({ good, rules: all }) => `createBudgetAlert(${good}: ${all.map(ruleText).join(', ')})`,
  callOf: ({ good, bad }) => `minute(${good} good, ${bad} bad)`,
  ask: (yours, counted) => yours.minute(counted),
  expect: (rule, counted) => rule.minute(counted),
  holds: (rule) => rule.said,
  said: (answer) => show(answer),
  data: ({ good, requestsMin, rules: all }) => ({ good, requestsMin, rules: all.map(ruleText).join(', ') }),
};

/** A rule in short, such as `page at 10× in 4 and 1`. */
function ruleText({ burn, longMinutes, shortMinutes, says }: BurnRule): string {
  return `${says} at ${burn}× in ${longMinutes} and ${shortMinutes}`;
}

export const alertChecks = new CallChecks(rules);

const PAGE: BurnRule = { burn: 10, longMinutes: 4, shortMinutes: 2, says: 'page' };
const TICKET: BurnRule = { burn: 3, longMinutes: 6, shortMinutes: 3, says: 'ticket' };

/**
 * A minute of a hundred requests, of which so many are bad. One in a hundred may be, so with `bad` the budget burns `bad`
 * times as fast as allowed. No such case stands just at a rule's limit, where arithmetic might say either.
 */
export const minute = (bad: number, all = 100): Minute => ({ good: all - bad, bad });
export const quiet: Minute = { good: 0, bad: 0 };

/** A case with a rule that wakes at tenfold, and one that leaves a note at threefold. */
export const watching = (...calls: Call[]): AlertCase => ({
  setup: { good: 0.99, rules: [PAGE, TICKET], requestsMin: 50 },
  calls,
});

export const ruled = (rules: readonly BurnRule[], requestsMin: number, ...calls: Call[]): AlertCase => ({
  setup: { good: 0.99, rules, requestsMin },
  calls,
});

/**
 * A case of an objective of three quarters, so that with `bad` the budget burns `bad / 25` times as fast as allowed. It may stand just
 * at a rule's limit: all of its shares are binary fractions, which arithmetic leaves as they are.
 */
export const loose = (rules: readonly BurnRule[], ...calls: Call[]): AlertCase => ({
  setup: { good: 0.75, rules, requestsMin: 50 },
  calls,
});

export const page = (burn: number, longMinutes: number, shortMinutes: number): BurnRule => ({
  burn,
  longMinutes,
  shortMinutes,
  says: 'page',
});
export const ticket = (burn: number, longMinutes: number, shortMinutes: number): BurnRule => ({
  burn,
  longMinutes,
  shortMinutes,
  says: 'ticket',
});

/** Beside these no quotient of small whole numbers comes to lie. */
const BURNS = [2.013, 5.017, 11.003] as const;

/** A random case: calm, a burst, a slow burn, and now and then hardly any requests, or none. */
export function drawAlertCase(random: Random): AlertCase {
  const pick = <Item>(list: readonly Item[]): Item => list[random.integer(list.length)]!;
  const rules = Array.from({ length: 1 + random.integer(3) }, (): BurnRule => {
    const shortMinutes = 1 + random.integer(3);
    return {
      burn: pick(BURNS),
      shortMinutes,
      longMinutes: shortMinutes + random.integer(6),
      says: random.integer(2) === 0 ? 'page' : 'ticket',
    };
  });
  let worst = 3;
  const calls = Array.from({ length: 6 + random.integer(16) }, (): Minute => {
    if (random.integer(4) === 0) worst = pick([1, 4, 9, 30, 60]);
    const all = pick([100, 100, 100, 40, 7, 1, 0]);
    return minute(Math.min(all, Math.round((random.integer(worst + 1) * all) / 100)), all);
  });
  return ruled(rules, pick([1, 30, 150]), ...calls);
}
