import type { Histogram } from '../contract.ts';

export function createHistogram(): Histogram {
  const times: number[] = [];
  return {
    record: (ms) => void times.push(ms),
    quantile: (q) => times.toSorted((one, other) => one - other)[Math.ceil(q * times.length) - 1],
    snapshot: () => [...times],
    merge: (snapshot) => void times.push(...(snapshot as number[])),
  };
}
