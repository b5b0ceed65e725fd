import { describe, expect, test } from 'vitest';
import { random } from '#engine/random.ts';
import { loopKeys, recordedKeys, scanKeys, shiftingKeys, zipf, zipfKeys } from '#parts/workload.ts';

const COUNT = 200_000;

function sharesOf(keys: Iterable<number>, first: number): number[] {
  const counts = new Map<number, number>();
  let all = 0;
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    all++;
  }
  return Array.from({ length: first }, (_, key) => (counts.get(key) ?? 0) / all);
}

describe('Zipf traffic', () => {
  test.each([0.8, 1, 1.2])('with exponent %f asks for rank r as often as 1 / r^exponent says', (exponent) => {
    const weights = Array.from({ length: 1000 }, (_, rank) => 1 / Math.pow(rank + 1, exponent));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const shares = sharesOf(zipfKeys(random(1, 'keys'), COUNT, 1000, exponent), 20);
    for (const [rank, share] of shares.entries()) {
      const expected = weights[rank]! / sum;
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt(expected / COUNT));
    }
  });

  test('asks for every key there is, and for no other', () => {
    const draw = zipf(random(1, 'keys'), 50, 0.5);
    expect(new Set(Array.from({ length: 10_000 }, draw))).toEqual(new Set(Array.from({ length: 50 }, (_, key) => key)));
  });
});

test('a loop comes round after as many requests as it has keys', () => {
  expect([...loopKeys(7, 3)]).toEqual([0, 1, 2, 0, 1, 2, 0]);
});

test('a scan asks every so often for a key that never comes again, and is Zipf traffic between', () => {
  const keys = scanKeys(random(1, 'keys'), 10_000, 1000, 1, 4);
  const scanned = keys.filter((_, at) => at % 4 === 0);
  expect(new Set(scanned).size).toBe(2500);
  expect(scanned.every((key) => key >= 1000)).toBe(true);
  expect(keys.filter((_, at) => at % 4 !== 0)).toEqual(zipfKeys(random(1, 'keys'), 7500, 1000, 1));
});

test('popularity shifts at its moment to keys that nobody asked for before, as uneven as it was', () => {
  const keys = shiftingKeys(random(1, 'keys'), 10_000, 1000, 1, 6000);
  const before = new Set(keys.subarray(0, 6000));
  const after = keys.subarray(6000);
  expect(after.some((key) => before.has(key))).toBe(false);
  expect(after.map((key) => key - 1000)).toEqual(zipfKeys(random(1, 'keys'), 10_000, 1000, 1).subarray(6000));
});

test('a recording is read as big-endian 32-bit keys, from anywhere in memory', () => {
  const bytes = new Uint8Array([9, 0, 0, 1, 2, 255, 255, 255, 254]);
  expect([...recordedKeys(bytes.subarray(1))]).toEqual([258, -2]);
  expect(() => recordedKeys(bytes)).toThrow('whole number');
});
