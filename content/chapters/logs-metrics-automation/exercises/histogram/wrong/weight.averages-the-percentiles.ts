import type { Histogram } from '../contract.ts';

const SHARES = [0.25, 0.5, 0.75, 0.875, 0.9, 0.99, 1];

/** Sends its percentiles, and takes the mean of its own and of those that come. */
export function createHistogram(): Histogram {
  const times: number[] = [];
  const others: number[][] = [];
  const own = (q: number) => times.toSorted((one, other) => one - other)[Math.ceil(q * times.length) - 1];
  const quantile = (q: number): number | undefined => {
    const share = SHARES.findIndex((one) => one >= q);
    const all = [own(q), ...others.map((percentiles) => percentiles[share])].filter((ms) => ms !== undefined);
    return all.length === 0 ? undefined : all.reduce((sum, ms) => sum + ms, 0) / all.length;
  };
  return {
    record: (ms) => void times.push(ms),
    quantile,
    snapshot: () => SHARES.map((q) => quantile(q) ?? null),
    merge: (snapshot) => void others.push((snapshot as (number | null)[]).filter((ms) => ms !== null)),
  };
}
