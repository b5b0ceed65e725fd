import type { BudgetAlert, BurnRule, Minute, Objective } from '../contract.ts';

export function createBudgetAlert({ good, rules, requestsMin }: Objective): BudgetAlert {
  const minutesMax = Math.max(...rules.map(({ longMinutes }) => longMinutes));
  let minutes: Minute[] = [];
  let requests = 0;

  function totals(window: number): { readonly bad: number; readonly all: number } {
    const seen = minutes.slice(-window);
    const bad = seen.reduce((sum, minute) => sum + minute.bad, 0);
    return { bad, all: seen.reduce((sum, minute) => sum + minute.good, bad) };
  }

  function burns(window: number, burn: number): boolean {
    const { bad, all } = totals(window);
    // Without requests the share is NaN, which is not at least anything.
    return bad / all >= burn * (1 - good);
  }

  function holds({ burn, longMinutes, shortMinutes }: BurnRule): boolean {
    return requests >= requestsMin && burns(longMinutes, burn) && burns(shortMinutes, burn);
  }

  function minute(counted: Minute): 'page' | 'ticket' | 'none' {
    requests += counted.good + counted.bad;
    minutes = [...minutes, counted].slice(-minutesMax);
    const said = rules.filter(holds).map(({ says }) => says);
    return said.find((says) => says === 'page') ?? said[0] ?? 'none';
  }

  return { minute };
}
