import type { Histogram } from '../contract.ts';

/** Answers a share of the longest time. */
export function createHistogram(): Histogram {
  let longest: number | undefined;
  return {
    record: (ms) => {
      longest = Math.max(longest ?? 0, ms);
    },
    quantile: (q) => (longest === undefined ? undefined : q * longest),
    snapshot: () => longest ?? null,
    merge: (snapshot) => {
      if (typeof snapshot === 'number') longest = Math.max(longest ?? 0, snapshot);
    },
  };
}
