import type { Histogram } from '../contract.ts';

/** What is merged in is kept as a snapshot, and not sent on. */
export function createHistogram(): Histogram {
  const own = new Map<number, number>();
  const foreign = new Map<number, number>();
  const add = (to: Map<number, number>, bucket: number, count: number) =>
    void to.set(bucket, (to.get(bucket) ?? 0) + count);
  return {
    record: (ms) => add(own, Math.round(Math.log(ms) * 64), 1),
    quantile(q) {
      const all = new Map(own);
      for (const [bucket, count] of foreign) add(all, bucket, count);
      let left = Math.ceil(q * [...all.values()].reduce((sum, count) => sum + count, 0));
      for (const [bucket, count] of [...all].sort(([a], [b]) => a - b)) {
        left -= count;
        if (left <= 0) return Math.exp(bucket / 64);
      }
      return undefined;
    },
    snapshot: () => [...own],
    merge: (snapshot) => (snapshot as [number, number][]).forEach(([bucket, count]) => add(foreign, bucket, count)),
  };
}
