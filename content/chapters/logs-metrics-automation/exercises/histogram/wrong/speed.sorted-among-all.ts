import type { Histogram } from '../contract.ts';

const FEW = 1_200;

/** Keeps all times, and sends a thousand of them. */
export function createHistogram(): Histogram {
  let times: number[] = [];
  const sorted = () => times.toSorted((one, other) => one - other);
  return {
    record: (ms) => void times.push(ms),
    quantile: (q) => sorted()[Math.ceil(q * times.length) - 1],
    snapshot() {
      if (times.length <= FEW) return [...times];
      const all = sorted();
      return Array.from({ length: FEW }, (_, at) => Math.round(all[Math.floor((at / FEW) * all.length)]!));
    },
    merge: (snapshot) => {
      times = [...times, ...(snapshot as number[])];
    },
  };
}
