import { describe, expect, test } from 'vitest';
import { growingBuckets, quantile, random } from '#kit';

const SHARES = [0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1];

/** Times of all sizes from 1 to 60,000 ms. */
function times(seed: number, count: number): number[] {
  const chance = random(seed, 'times');
  return Array.from({ length: count }, () => Math.min(60_000, 1 + chance.exponential(1) * chance.exponential(2_000)));
}

function histogramOf(values: readonly number[]) {
  const histogram = growingBuckets();
  for (const ms of values) histogram.record(ms);
  return histogram;
}

describe('the figures’ histogram', () => {
  test.each([1, 2, 3, 4, 5])('is never off by more than 1 %% (seed %i)', (seed) => {
    const values = times(seed, 2_000);
    const histogram = histogramOf(values);
    for (const share of SHARES) {
      const exact = quantile(values, share);
      expect(Math.abs(histogram.quantile(share)! - exact) / exact).toBeLessThanOrEqual(0.01);
    }
  });

  test('merged, it answers as though all had been recorded in one', () => {
    const [here, there] = [times(6, 900), times(7, 100)];
    const merged = histogramOf(here);
    merged.merge(histogramOf(there).snapshot());
    const all = histogramOf([...here, ...there]);
    for (const share of SHARES) expect(merged.quantile(share)).toBe(all.quantile(share));
  });

  test('fits into 20,000 characters, whatever it has seen', () => {
    expect(JSON.stringify(histogramOf(times(8, 100_000)).snapshot()).length).toBeLessThanOrEqual(20_000);
  });

  test('knows nothing before the first time', () => {
    expect(growingBuckets().quantile(0.5)).toBeUndefined();
  });
});
