import type { Histogram } from '../contract.ts';

const GROWTH = 1.018;

/** Where each bucket begins. */
const starts = [1];
while (starts.at(-1)! < 60_001) starts.push(starts.at(-1)! * GROWTH);

/** A place for each bucket, found by halving; a snapshot lists the counts up to the last that is not nought. */
class Buckets implements Histogram {
  private readonly counts = starts.map(() => 0);

  record(ms: number): void {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= ms) low = middle;
      else high = middle - 1;
    }
    this.counts[low]!++;
  }

  quantile(q: number): number | undefined {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let before = 0;
    for (const [at, count] of this.counts.entries()) {
      before += count;
      if (count > 0 && before >= Math.ceil(q * total)) return starts[at]! * (1 + GROWTH) * 0.5;
    }
    return undefined;
  }

  snapshot(): number[] {
    return [...this.counts];
  }

  merge(snapshot: unknown): void {
    for (const [at, count] of (snapshot as number[]).entries()) this.counts[at]! += count;
  }
}

export const createHistogram = (): Histogram => new Buckets();
