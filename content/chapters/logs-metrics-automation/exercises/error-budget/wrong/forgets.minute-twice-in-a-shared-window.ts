import type { BudgetAlert, Objective } from '../contract.ts';

/** Counts of the last minutes, summed up as they come and go. */
class Window {
  bad = 0;
  all = 0;
  readonly #kept: { readonly bad: number; readonly all: number }[] = [];
  readonly #minutes: number;

  constructor(minutes: number) {
    this.#minutes = minutes;
  }

  add(bad: number, all: number): void {
    this.#kept.push({ bad, all });
    this.bad += bad;
    this.all += all;
    if (this.#kept.length <= this.#minutes) return;
    const gone = this.#kept.shift()!;
    this.bad -= gone.bad;
    this.all -= gone.all;
  }

  burns(share: number): boolean {
    return this.all > 0 && this.bad / this.all >= share;
  }
}

export function createBudgetAlert({ good, rules, requestsMin }: Objective): BudgetAlert {
  const windows = new Map<number, Window>();
  for (const { longMinutes, shortMinutes } of rules) {
    windows.set(longMinutes, new Window(longMinutes));
    windows.set(shortMinutes, new Window(shortMinutes));
  }

  return {
    minute(counted) {
      const all = counted.good + counted.bad;
      let says: 'page' | 'ticket' | 'none' = 'none';
      for (const rule of rules) {
        const long = windows.get(rule.longMinutes)!;
        const short = windows.get(rule.shortMinutes)!;
        long.add(counted.bad, all);
        short.add(counted.bad, all);
        const share = rule.burn * (1 - good);
        const holds = long.all >= requestsMin && long.burns(share) && short.burns(share);
        if (holds && says !== 'page') says = rule.says;
      }
      return says;
    },
  };
}
