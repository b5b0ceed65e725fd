import type { Histogram } from '../contract.ts';

const GROWTH = 1.018;

/** Where each bucket begins. */
const starts = [1];
while (starts.at(-1)! < 60_001) starts.push(starts.at(-1)! * GROWTH);

/** A bucket is found by halving; buckets are kept in an object, by number. */
class Buckets implements Histogram {
  private counts: Record<string, number> = {};
  private total = 0;

  record(ms: number): void {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= ms) low = middle;
      else high = middle - 1;
    }
    this.add(`${low}`, 1);
  }

  quantile(q: number): number | undefined {
    let left = Math.ceil(q * this.total);
    // Names that are whole numbers come in order.
    for (const [bucket, count] of Object.entries(this.counts)) {
      left -= count;
      if (left <= 0) return starts[Number(bucket)]! * (1 + GROWTH) * 0.5;
    }
    return undefined;
  }

  snapshot(): Record<string, number> {
    return { ...this.counts };
  }

  merge(snapshot: unknown): void {
    for (const [bucket, count] of Object.entries(snapshot as Record<string, number>)) this.add(bucket, count);
  }

  private add(bucket: string, count: number): void {
    this.counts[bucket] = (this.counts[bucket] ?? 0) + count;
    this.total += count;
  }
}

export const createHistogram = (): Histogram => new Buckets();
