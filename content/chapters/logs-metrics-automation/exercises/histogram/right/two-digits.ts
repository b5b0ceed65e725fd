import type { Histogram } from '../contract.ts';

/** Rounds times so that two of their digits stay, roughly, and counts what is left. */
export function createHistogram(): Histogram {
  const counts: Record<string, number> = {};
  let total = 0;
  const add = (time: string, count: number): void => {
    counts[time] = (counts[time] ?? 0) + count;
    total += count;
  };
  return {
    record: (ms) => add(`${rounded(ms)}`, 1),
    quantile(q) {
      let rank = Math.ceil(q * total);
      const times = Object.keys(counts).sort((a, b) => Number(a) - Number(b));
      const found = times.find((time) => (rank -= counts[time]!) <= 0);
      return found === undefined ? undefined : Number(found);
    },
    snapshot: () => ({ ...counts }),
    merge(snapshot) {
      for (const [time, count] of Object.entries(snapshot as Record<string, number>)) add(time, count);
    },
  };
}

/** The first three digits lie between 100 and 999: there, steps of 2, 4 and 10 are 2 % at most. */
function rounded(ms: number): number {
  let unit = 0.01;
  while (ms / unit >= 1_000) unit *= 10;
  const digits = ms / unit;
  const step = digits < 200 ? 2 : digits < 500 ? 4 : 10;
  return Math.round(digits / step) * step * unit;
}
