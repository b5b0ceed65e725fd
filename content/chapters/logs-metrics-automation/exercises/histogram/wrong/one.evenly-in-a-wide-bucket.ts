import type { Histogram, Snapshot } from '../contract.ts';

/** Buckets of one and a half percent, up to a minute: where each begins. */
const STARTS = [1];
while (STARTS.at(-1)! < 60_000) STARTS.push(STARTS.at(-1)! * 1.015);

export function createHistogram(): Histogram {
  let counts: number[] = STARTS.map(() => 0);

  function bucketOf(ms: number): number {
    let low = 0;
    let high = STARTS.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (STARTS[middle]! <= ms) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function quantile(q: number): number | undefined {
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) return undefined;
    const place = Math.ceil(q * total);
    let seen = 0;
    for (const [bucket, count] of counts.entries()) {
      // As though the requests of a bucket lay evenly between its start and the next one's.
      if (seen + count >= place) return STARTS[bucket]! * (1 + (0.015 * (place - seen)) / count);
      seen += count;
    }
    return STARTS.at(-1);
  }

  return {
    record(ms) {
      counts[bucketOf(ms)]!++;
    },
    quantile,
    snapshot: () => [...counts],
    merge(snapshot: Snapshot) {
      counts = counts.map((count, bucket) => count + (snapshot as number[])[bucket]!);
    },
  };
}
