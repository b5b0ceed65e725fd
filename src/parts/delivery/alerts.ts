/** What was counted in one minute. */
export interface Minute {
  readonly good: number;
  readonly bad: number;
}

/** Holds when both windows burn the budget at least so many times faster than is allowed. */
export interface BurnRule {
  readonly burn: number;
  readonly longMinutes: number;
  readonly shortMinutes: number;
  readonly says: 'page' | 'ticket';
}

export interface Objective {
  /** The share of requests that are to be good. */
  readonly good: number;
  readonly rules: readonly BurnRule[];
  /** With fewer requests than this in its long window, a rule does not hold. */
  readonly requestsMin: number;
}

/** Watches how fast the error budget is used up; a reader's own may stand here. */
export interface BudgetAlert {
  minute(counted: Minute): 'page' | 'ticket' | 'none';
}

export type CreateBudgetAlert = (objective: Objective) => BudgetAlert;

/** How often somebody looks, and which share of bad requests they notice. */
const LOOKS_EVERY_MINUTES = 10;
const NOTICED_SHARE = 0.05;

/** Nobody is called; somebody has a look every now and then. */
export const lookingByHand: CreateBudgetAlert = () => {
  let minutes = 0;
  return {
    minute: ({ good, bad }) => {
      const isLooking = ++minutes % LOOKS_EVERY_MINUTES === 0;
      return isLooking && bad >= NOTICED_SHARE * (good + bad) && bad > 0 ? 'page' : 'none';
    },
  };
};

/** Calls as soon as one minute has more bad requests than the objective allows. */
export const oneSample: CreateBudgetAlert = ({ good: objective }) => ({
  minute: ({ good, bad }) => (bad > (1 - objective) * (good + bad) ? 'page' : 'none'),
});

/** Two windows for each rule, as differences of sums that only grow. */
export const twoWindows: CreateBudgetAlert = ({ good: objective, rules, requestsMin }) => {
  const allowed = 1 - objective;
  const longest = Math.max(...rules.map(({ longMinutes }) => longMinutes));
  /** What has been counted in all, at the end of each of the last minutes; the newest first. */
  const sums = [{ all: 0, bad: 0 }];
  const over = (minutes: number): { readonly all: number; readonly bad: number } => {
    const before = sums[Math.min(minutes, sums.length - 1)]!;
    return { all: sums[0]!.all - before.all, bad: sums[0]!.bad - before.bad };
  };
  const isBurning = (minutes: number, burn: number): boolean => {
    const { all, bad } = over(minutes);
    return all > 0 && bad >= burn * allowed * all;
  };
  const holds = ({ burn, longMinutes, shortMinutes }: BurnRule): boolean =>
    over(longMinutes).all >= requestsMin && isBurning(longMinutes, burn) && isBurning(shortMinutes, burn);
  return {
    minute({ good, bad }) {
      const { all, bad: badBefore } = sums[0]!;
      sums.unshift({ all: all + good + bad, bad: badBefore + bad });
      sums.length = Math.min(sums.length, longest + 1);
      const said = new Set(rules.filter(holds).map(({ says }) => says));
      return said.has('page') ? 'page' : said.has('ticket') ? 'ticket' : 'none';
    },
  };
};
