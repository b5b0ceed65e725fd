import type { BudgetAlert, Minute, Objective } from '../contract.ts';

/** A window keeps its sums as minutes come and go. */
class Window {
  private readonly minutes: Minute[] = [];
  private readonly length: number;
  bad = 0;
  all = 0;

  constructor(length: number) {
    this.length = length;
  }

  add(minute: Minute): void {
    this.minutes.push(minute);
    this.bad += minute.bad;
    this.all += minute.good + minute.bad;
    if (this.minutes.length <= this.length) return;
    const gone = this.minutes.shift()!;
    this.bad -= gone.bad;
    this.all -= gone.good + gone.bad;
  }
}

export function createBudgetAlert(objective: Objective): BudgetAlert {
  const watched = objective.rules.map((rule) => ({
    rule,
    long: new Window(rule.longMinutes),
    short: new Window(rule.shortMinutes),
  }));
  const burns = ({ bad, all }: Window, burn: number): boolean => all > 0 && bad >= burn * (1 - objective.good) * all;
  return {
    minute(counted) {
      let says: 'page' | 'ticket' | 'none' = 'none';
      for (const { rule, long, short } of watched) {
        long.add(counted);
        short.add(counted);
        if (says === 'page' || long.all < objective.requestsMin) continue;
        if (burns(long, rule.burn) && burns(short, rule.burn)) says = rule.says === 'page' ? 'page' : 'ticket';
      }
      return says;
    },
  };
}
