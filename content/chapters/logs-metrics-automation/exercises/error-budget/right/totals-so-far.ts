import type { CreateBudgetAlert } from '../contract.ts';

interface Total {
  readonly bad: number;
  readonly all: number;
}

const NOTHING: Total = { bad: 0, all: 0 };

/** Keeps the totals since the beginning, a window's worth of them: a window is the difference of two. */
export const createBudgetAlert: CreateBudgetAlert = ({ good, rules, requestsMin }) => {
  const longest = Math.max(...rules.map(({ longMinutes }) => longMinutes));
  const totals: Total[] = [NOTHING];

  const within = (minutes: number): Total => {
    const now = totals.at(-1)!;
    const then = totals.at(-1 - minutes) ?? totals[0]!;
    return { bad: now.bad - then.bad, all: now.all - then.all };
  };

  return {
    minute(counted) {
      const last = totals.at(-1)!;
      totals.push({ bad: last.bad + counted.bad, all: last.all + counted.bad + counted.good });
      if (totals.length > longest + 1) totals.shift();
      const holding = rules.filter(({ burn, longMinutes, shortMinutes }) => {
        const [long, short] = [within(longMinutes), within(shortMinutes)];
        if (long.all < requestsMin || short.all === 0) return false;
        return Math.min(long.bad / long.all, short.bad / short.all) / (1 - good) >= burn;
      });
      return holding.find(({ says }) => says === 'page')?.says ?? holding[0]?.says ?? 'none';
    },
  };
};
