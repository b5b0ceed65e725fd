import { assert } from '#engine/assert.ts';
import { power } from '#engine/maths.ts';
import type { Random } from '#engine/random.ts';

/** Draws ranks from 0 (the most popular) to `ranks` − 1 with probability proportional to 1 / (rank + 1)^exponent. */
export function zipf(random: Random, ranks: number, exponent: number): () => number {
  const cumulative = new Float64Array(ranks);
  let sum = 0;
  for (let rank = 0; rank < ranks; rank++) cumulative[rank] = sum += power(rank + 1, -exponent);
  return () => {
    const target = random.uniform() * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cumulative[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** `count` keys under Zipf popularity. */
export function zipfKeys(random: Random, count: number, keys: number, exponent: number): Int32Array {
  const draw = zipf(random, keys, exponent);
  return Int32Array.from({ length: count }, draw);
}

/** `count` keys that go round and round over the same `keys`. */
export function loopKeys(count: number, keys: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at % keys);
}

/** Zipf traffic of which every `every`-th request belongs to a walk over keys that nobody asks for again. */
export function scanKeys(random: Random, count: number, keys: number, exponent: number, every: number): Int32Array {
  const draw = zipf(random, keys, exponent);
  return Int32Array.from({ length: count }, (_, at) => (at % every === 0 ? keys + at / every : draw()));
}

/** Zipf traffic in which, from `shiftAt` on, other keys are the popular ones. */
export function shiftingKeys(
  random: Random,
  count: number,
  keys: number,
  exponent: number,
  shiftAt: number,
): Int32Array {
  const draw = zipf(random, keys, exponent);
  return Int32Array.from({ length: count }, (_, at) => (at < shiftAt ? draw() : keys + draw()));
}

/** Keys of a recorded trace: big-endian 32-bit integers one after another. */
export function recordedKeys(bytes: Uint8Array): Int32Array {
  assert(bytes.length % 4 === 0, 'a recorded trace is a whole number of 32-bit keys');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(at * 4));
}
