import type { BudgetAlert, Objective } from '../contract.ts';

/** Rings when the share climbs past the threshold and is quiet until it has been below again. */
export function createBudgetAlert({ good, rules, requestsMin }: Objective): BudgetAlert {
  const bad: number[] = [];
  const all: number[] = [];
  const longest = Math.max(...rules.map(({ longMinutes }) => longMinutes));
  let ringing: 'page' | 'ticket' | 'none' = 'none';
  const sum = (list: readonly number[], minutes: number): number =>
    list.slice(0, minutes).reduce((one, other) => one + other, 0);

  return {
    minute(counted) {
      bad.unshift(counted.bad);
      all.unshift(counted.good + counted.bad);
      bad.length = all.length = Math.min(longest, all.length);
      const isOver = (minutes: number, burn: number): boolean =>
        sum(all, minutes) > 0 && sum(bad, minutes) >= burn * (1 - good) * sum(all, minutes);
      const isIn = (says: string): boolean =>
        rules.some(
          (rule) =>
            rule.says === says &&
            sum(all, rule.longMinutes) >= requestsMin &&
            isOver(rule.longMinutes, rule.burn) &&
            isOver(rule.shortMinutes, rule.burn),
        );
      const before = ringing;
      ringing = isIn('page') ? 'page' : isIn('ticket') ? 'ticket' : 'none';
      return ringing === before ? 'none' : ringing;
    },
  };
}
