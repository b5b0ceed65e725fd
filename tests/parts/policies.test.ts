import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '#engine/random.ts';
import { beladyHits } from '#parts/policies/belady.ts';
import { fifo } from '#parts/policies/fifo.ts';
import { lfu } from '#parts/policies/lfu.ts';
import { lru } from '#parts/policies/lru.ts';
import type { Policy } from '#parts/policies/policy.ts';
import { loopKeys, shiftingKeys, zipfKeys } from '#parts/workload.ts';
import { expectAgreement } from '../engine/agreement.ts';
import { queueing } from '../vectors/queueing.ts';
import { web07Expected, web07Keys } from '../vectors/web07.ts';

type Create = (capacity: number) => Policy<number>;
const policies: Readonly<Record<'LRU' | 'FIFO' | 'LFU', Create>> = { LRU: lru, FIFO: fifo, LFU: lfu };

/** Which requests a policy hits when it takes in every key that it misses. */
function hitsOf(create: Create, capacity: number, keys: ArrayLike<number>): boolean[] {
  const policy = create(capacity);
  return Array.from({ length: keys.length }, (_, at) => {
    const key = String(keys[at]!);
    const isHit = policy.get(key) !== undefined;
    if (!isHit) policy.set(key, at);
    return isHit;
  });
}

function countOf(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length;
}

/** Hit ratios of stretches of equal length, the first left out: the cache was filling then. */
function ratiosOf(hits: readonly boolean[], batches: number): number[] {
  const each = Math.floor(hits.length / (batches + 1));
  return Array.from({ length: batches }, (_, at) => countOf(hits.slice((at + 1) * each, (at + 2) * each)) / each);
}

describe('on 76,118 recorded requests', () => {
  test('the recording is whole', () => {
    expect(web07Keys).toHaveLength(web07Expected.requests);
    expect(new Set(web07Keys).size).toBe(web07Expected.distinctKeys);
  });

  const rows = (['LRU', 'FIFO', 'LFU'] as const).flatMap((name) =>
    Object.entries(web07Expected.hitsBySize[name]).map(([size, hits]) => [name, Number(size), hits] as const),
  );
  test.each(rows)('%s of %i keys hits %i times, neither more nor less', (name, size, hits) => {
    expect(countOf(hitsOf(policies[name], size, web07Keys))).toBe(hits);
  });

  const best = Object.entries(web07Expected.hitsBySize.Belady).map(([size, hits]) => [Number(size), hits] as const);
  test.each(best)('the clairvoyant optimum of %i keys hits %i times', (size, hits) => {
    expect(countOf(beladyHits(web07Keys, size))).toBe(hits);
  });
});

describe('under Zipf popularity hit ratios agree with theory', () => {
  const keysOf = (keys: number, exponent: number) => zipfKeys(random(1, 'keys'), 420_000, keys, exponent);

  test.each(queueing.che)(
    'LRU of $C places for $N keys, exponent $alpha, by Che’s approximation',
    ({ N, alpha, C, LRU_hit }) => {
      expectAgreement('hit ratio', ratiosOf(hitsOf(lru, C, keysOf(N, alpha)), 20), LRU_hit);
    },
  );

  // For FIFO the approximation is one for large caches; for 10 places of 1,000 at exponent 1 it is 1.7 % too low.
  const large = queueing.che.filter(({ C }) => C >= 50);
  test.each(large)(
    'FIFO of $C places for $N keys, exponent $alpha, by Che’s approximation',
    ({ N, alpha, C, ...theory }) => {
      expectAgreement('hit ratio', ratiosOf(hitsOf(fifo, C, keysOf(N, alpha)), 20), theory.FIFO_or_RANDOM_hit);
    },
  );

  const small = queueing.che.filter(({ C }) => C <= 200);
  test.each(small)('FIFO of $C places for $N keys, exponent $alpha, by King’s exact formula', ({ N, alpha, C }) => {
    expectAgreement('hit ratio', ratiosOf(hitsOf(fifo, C, keysOf(N, alpha)), 20), fifoHitRatio(N, alpha, C));
  });
});

/**
 * W. F. King (1971): the keys in a FIFO cache of C places are S with a probability that is proportional to the product of
 * their popularities. With e the elementary symmetric polynomials of these, it misses (C + 1)·e(C + 1) / e(C) of all.
 */
function fifoHitRatio(keys: number, exponent: number, capacity: number): number {
  const weights = Array.from({ length: keys }, (_, rank) => 1 / Math.pow(rank + 1, exponent));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const symmetric = new Float64Array(capacity + 2);
  symmetric[0] = 1;
  // Popularities are taken times the capacity, so that the polynomials stay within a double's range.
  for (const weight of weights) {
    for (let at = capacity + 1; at > 0; at--) symmetric[at]! += (weight / sum) * capacity * symmetric[at - 1]!;
  }
  return 1 - ((capacity + 1) * symmetric[capacity + 1]!) / symmetric[capacity]! / capacity;
}

describe('at 10,000 keys and 100 places under Zipf popularity', () => {
  test.each([1, 2, 3])('LFU hits more than LRU, and LRU more than FIFO (seed %i)', (seed) => {
    const keys = zipfKeys(random(seed, 'keys'), 200_000, 10_000, 0.8);
    const [first, second, third] = [lfu, lru, fifo].map((create) => countOf(hitsOf(create, 100, keys)));
    expect(first).toBeGreaterThan(second! * 1.1);
    expect(second).toBeGreaterThan(third! * 1.1);
  });

  test.each([1, 2, 3])('LFU falls behind LRU once other keys are the popular ones (seed %i)', (seed) => {
    const shiftAt = 200_000;
    const keys = shiftingKeys(random(seed, 'keys'), shiftAt + 10_000, 10_000, 0.8, shiftAt);
    const [byCount, byUse] = [lfu, lru].map((create) => hitsOf(create, 100, keys));
    expect(countOf(byCount!.slice(0, shiftAt))).toBeGreaterThan(countOf(byUse!.slice(0, shiftAt)));
    expect(countOf(byCount!.slice(shiftAt))).toBeLessThan(countOf(byUse!.slice(shiftAt)) * 0.9);
  });
});

describe('a loop one key longer than the cache', () => {
  test.each(['LRU', 'FIFO'] as const)('%s never hits', (name) => {
    expect(countOf(hitsOf(policies[name], 100, loopKeys(10_000, 101)))).toBe(0);
  });

  test('but the optimum hits nearly always', () => {
    expect(countOf(beladyHits(loopKeys(10_000, 101), 100))).toBeGreaterThan(9_700);
  });

  test('and a loop that fits is missed only the first time round', () => {
    for (const create of Object.values(policies))
      expect(countOf(hitsOf(create, 100, loopKeys(10_000, 100)))).toBe(9_900);
  });
});

describe('the clairvoyant optimum', () => {
  const someKeys = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 60 });

  test('is beaten by no policy', () => {
    fc.assert(
      fc.property(someKeys, fc.integer({ min: 1, max: 6 }), (keys, capacity) => {
        const best = countOf(beladyHits(keys, capacity));
        for (const create of Object.values(policies)) {
          expect(countOf(hitsOf(create, capacity, keys))).toBeLessThanOrEqual(best);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is the best of all ways to forget', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (keys, capacity) => {
          expect(countOf(beladyHits(keys, capacity))).toBe(bestOf(keys, capacity, []));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

/** Hits of the best way to forget, found by trying all. */
function bestOf([key, ...rest]: readonly number[], capacity: number, held: readonly number[]): number {
  if (key === undefined) return 0;
  if (held.includes(key)) return 1 + bestOf(rest, capacity, held);
  if (held.length < capacity) return bestOf(rest, capacity, [...held, key]);
  return Math.max(...held.map((_, at) => bestOf(rest, capacity, held.with(at, key))));
}

describe.each(Object.entries(policies))('%s', (_, create) => {
  test('never holds more than it may, and answers with what was set last', () => {
    const acts = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 6 })), { maxLength: 60 });
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 4 }), (list, capacity) => {
        const policy = create(capacity);
        const latest = new Map<string, number>();
        for (const [at, [isSet, number]] of list.entries()) {
          const key = String(number);
          if (isSet) {
            policy.set(key, at);
            latest.set(key, at);
            expect(policy.get(key)).toBe(at);
          } else expect([undefined, latest.get(key)]).toContain(policy.get(key));
        }
        const held = [...latest.keys()].filter((key) => policy.get(key) !== undefined);
        expect(held.length).toBe(Math.min(capacity, latest.size));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
