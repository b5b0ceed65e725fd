import type { Histogram } from '../contract.ts';

/** Fine buckets: a thousand to each doubling. */
export function createHistogram(): Histogram {
  const counts = new Map<number, number>();
  const add = (bucket: number, count: number) => void counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  return {
    record: (ms) => add(Math.round(Math.log2(ms) * 1_000), 1),
    quantile(q) {
      let left = Math.ceil(q * [...counts.values()].reduce((sum, count) => sum + count, 0));
      for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
        left -= count;
        if (left <= 0) return 2 ** (bucket / 1_000);
      }
      return undefined;
    },
    snapshot: () => [...counts],
    merge: (snapshot) => (snapshot as [number, number][]).forEach(([bucket, count]) => add(bucket, count)),
  };
}
