import type { Histogram } from '../contract.ts';

const GROWTH = Math.log(1.015);

/** The bucket of a time is its logarithm, rounded. */
export function createHistogram(): Histogram {
  const counts: Record<string, number> = {};
  let total = 0;
  const add = (bucket: string, count: number): void => {
    counts[bucket] = (counts[bucket] ?? 0) + count;
    total += count;
  };
  return {
    record: (ms) => add(`${Math.round(Math.log(ms) / GROWTH)}`, 1),
    quantile(q) {
      let rank = Math.ceil(q * total);
      const buckets = Object.keys(counts).sort((a, b) => Number(a) - Number(b));
      const found = buckets.find((bucket) => (rank -= counts[bucket]!) <= 0);
      return found === undefined ? undefined : Math.exp(Number(found) * GROWTH);
    },
    snapshot: () => ({ ...counts }),
    merge(snapshot) {
      for (const [bucket, count] of Object.entries(snapshot as Record<string, number>)) add(bucket, count);
    },
  };
}
