import { describe, expect, test } from 'vitest';
import { crc16, fnv1a, jumpHash, slotOf } from '#parts/sharding/hashing.ts';
import { murmur3 } from '#parts/sharding/murmur3.ts';
import { utf8 } from '#parts/sharding/utf8.ts';
import { hashing } from '../vectors/hashing.ts';

function hex(word: number, digits: number): string {
  return word.toString(16).padStart(digits, '0');
}

describe('hash functions give the published values', () => {
  test('FNV-1a', () => {
    const { vectors } = hashing.fnv1a32;
    expect(vectors.map(([text]) => hex(fnv1a(text), 8))).toEqual(vectors.map(([, hash]) => hash));
  });

  test('MurmurHash3, with seeds, over every length of tail', () => {
    const { vectors } = hashing.murmur3;
    expect(vectors.map(({ s, seed }) => hex(murmur3(s, seed), 8))).toEqual(vectors.map(({ x86_32 }) => x86_32));
  });

  test('CRC-16/XMODEM and the slots of a Redis cluster', () => {
    for (const { s, crc, slot } of hashing.crc16xmodem.vectors) {
      expect(hex(crc16(s), 4)).toBe(crc);
      expect(slotOf(s)).toBe(slot);
    }
    for (const { key, slot } of hashing.redisKeySlot.vectors) expect(slotOf(key)).toBe(slot);
  });

  test('a hash tag alone decides the slot, unless it is empty', () => {
    for (const [one, other] of hashing.redisKeySlot.equalities) expect(slotOf(one)).toBe(slotOf(other));
    for (const key of hashing.redisKeySlot.wholeKey) expect(slotOf(key)).toBe(crc16(key) % 16_384);
  });

  test('jump hash', () => {
    for (const { key, out } of hashing.jump.series) {
      expect(out.map((_, index) => jumpHash(BigInt(key), index + 1))).toEqual(out);
    }
    expect(hashing.jump.golden100.map((_, key) => jumpHash(BigInt(key), 100))).toEqual(hashing.jump.golden100);
    for (const [key, buckets, bucket] of hashing.jump.single) expect(jumpHash(BigInt(key), buckets)).toBe(bucket);
  });
});

test('with one bucket more, jump hash moves a key to the new bucket or not at all', () => {
  for (let buckets = 1; buckets < 40; buckets++) {
    for (let key = 0n; key < 200n; key++) {
      const before = jumpHash(key, buckets);
      expect([before, buckets]).toContain(jumpHash(key, buckets + 1));
    }
  }
});

test('texts count as their bytes in UTF-8', () => {
  for (const text of ['', 'user:42', 'é', '사진', '🐘 p7', '\u{10ffff}', 'half \ud83d']) {
    expect(utf8(text)).toEqual([...new TextEncoder().encode(text)]);
  }
});
