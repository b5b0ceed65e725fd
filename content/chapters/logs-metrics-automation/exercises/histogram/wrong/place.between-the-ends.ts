import type { Histogram, Snapshot } from '../contract.ts';

/** Each power of two is cut into 64 buckets: the middle of one is at most 0.8 % from its ends. */
const BITS = 6;

export function createHistogram(): Histogram {
  const counts = new Map<number, number>();

  function bucketOf(ms: number): number {
    const microseconds = Math.round(ms * 1_000);
    const shift = Math.max(0, 31 - Math.clz32(microseconds) - BITS);
    return (shift << (BITS + 1)) + (microseconds >> shift);
  }

  function middleOf(bucket: number): number {
    const shift = bucket >> (BITS + 1);
    const start = (bucket - (shift << (BITS + 1))) << shift;
    return (start + ((1 << shift) - 1) / 2) / 1_000;
  }

  function add(bucket: number, count: number): void {
    counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }

  function quantile(q: number): number | undefined {
    const buckets = [...counts].sort(([one], [other]) => one - other);
    const total = buckets.reduce((sum, [, count]) => sum + count, 0);
    let left = Math.ceil(q * (total - 1)) + (total > 0 ? 1 : 0);
    for (const [bucket, count] of buckets) {
      left -= count;
      if (left <= 0) return middleOf(bucket);
    }
    return undefined;
  }

  function merge(snapshot: Snapshot): void {
    for (const [bucket, count] of snapshot as [number, number][]) add(bucket, count);
  }

  return { record: (ms) => add(bucketOf(ms), 1), quantile, snapshot: () => [...counts], merge };
}
