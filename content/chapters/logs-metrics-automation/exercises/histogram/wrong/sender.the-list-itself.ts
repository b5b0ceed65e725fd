import type { Histogram } from '../contract.ts';

/** A place for each bucket; the snapshot is the list, and merging adopts a longer one. */
export function createHistogram(): Histogram {
  let counts: number[] = [];
  return {
    record(ms) {
      const bucket = Math.round(Math.log(ms) * 64);
      while (counts.length <= bucket) counts.push(0);
      counts[bucket]!++;
    },
    quantile(q) {
      let left = Math.ceil(q * counts.reduce((sum, count) => sum + count, 0));
      const found = counts.findIndex((count) => count > 0 && (left -= count) <= 0);
      return found < 0 ? undefined : Math.exp(found / 64);
    },
    snapshot() {
      const sent = counts;
      counts = [];
      return sent;
    },
    merge(snapshot) {
      const more = snapshot as number[];
      const length = Math.max(counts.length, more.length);
      counts = Array.from({ length }, (_, at) => (counts[at] ?? 0) + (more[at] ?? 0));
    },
  };
}
