import { expect, test } from 'vitest';
import { random, type Random } from '#engine/random.ts';

const SEEDS = [0, 1, 2, 7, 12_345, 0xffff_ffff];

function drawn(stream: Random, count: number): number[] {
  return Array.from({ length: count }, () => stream.uniform());
}

test('the same seed and name give the same numbers, another seed or name gives others', () => {
  const numbers = drawn(random(7, 'arrivals'), 100);
  expect(drawn(random(7, 'arrivals'), 100)).toEqual(numbers);
  expect(drawn(random(8, 'arrivals'), 100)).not.toEqual(numbers);
  expect(drawn(random(7, 'arrival'), 100)).not.toEqual(numbers);
});

test('drawing from one stream leaves another as it was', () => {
  const alone = drawn(random(7, 'service'), 100);
  const arrivals = random(7, 'arrivals');
  const service = random(7, 'service');
  const beside = alone.map(() => {
    arrivals.exponential(3);
    arrivals.pick(['a', 'b']);
    return service.uniform();
  });
  expect(beside).toEqual(alone);
});

test.each([
  ['names', [random(7, 'arrivals'), random(7, 'service')]],
  ['seeds', [random(7, 'arrivals'), random(8, 'arrivals')]],
  ['names that differ in a digit', [random(7, 'server1/service'), random(7, 'server2/service')]],
])('streams of different %s are not correlated', (_, [one, other]) => {
  const count = 100_000;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (one!.uniform() - 0.5) * (other!.uniform() - 0.5);
  // Each product has mean 0 and standard deviation 1/12.
  expect(Math.abs(sum / count)).toBeLessThan(4 / 12 / Math.sqrt(count));
});

test.each(SEEDS)('uniform numbers of seed %i fill 256 bins evenly', (seed) => {
  const stream = random(seed, 'bins');
  const count = 256_000;
  const bins = new Float64Array(256);
  for (let at = 0; at < count; at++) bins[Math.floor(stream.uniform() * 256)]! += 1;
  const chiSquared = bins.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
  // 255 degrees of freedom: mean 255, standard deviation √510.
  expect(Math.abs(chiSquared - 255)).toBeLessThan(4 * Math.sqrt(510));
});

test.each(SEEDS)('exponential numbers of seed %i fill 256 bins that are equally likely evenly', (seed) => {
  const stream = random(seed, 'gaps');
  const count = 512_000;
  const bins = new Float64Array(256);
  for (let at = 0; at < count; at++) bins[Math.floor((1 - Math.exp(-stream.exponential(5) / 5)) * 256)]! += 1;
  const chiSquared = bins.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0);
  expect(Math.abs(chiSquared - 255)).toBeLessThan(4 * Math.sqrt(510));
});

test('exponential numbers have their mean, their spread, and their tail however far out', () => {
  const stream = random(1, 'gaps');
  const count = 4_000_000;
  const beyond = new Float64Array(12);
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < count; at++) {
    const gap = stream.exponential(5);
    sum += gap;
    squares += gap * gap;
    for (let units = 1; units <= 12; units++) if (gap > 5 * units) beyond[units - 1]! += 1;
  }
  expect(Math.abs(sum / count - 5)).toBeLessThan((4 * 5) / Math.sqrt(count));
  expect(Math.abs(squares / count - 50)).toBeLessThan((4 * 25 * Math.sqrt(20)) / Math.sqrt(count));
  for (const [at, seen] of beyond.entries()) {
    const expected = count * Math.exp(-(at + 1));
    expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(expected));
  }
});

test('whole numbers and picks reach every value below their bound and none beyond', () => {
  const stream = random(1, 'dice');
  expect(new Set(Array.from({ length: 1000 }, () => stream.integer(6))).size).toBe(6);
  expect(new Set(Array.from({ length: 1000 }, () => stream.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
  for (let at = 0; at < 1000; at++) expect(stream.integer(3)).toBeLessThan(3);
});
