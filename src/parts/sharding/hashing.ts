import { assert } from '#engine/assert.ts';
import { utf8 } from '#parts/sharding/utf8.ts';

/** FNV-1a of a text's UTF-8 bytes, 32 bits (Fowler, Noll, Vo). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** CRC-16/XMODEM of a text's UTF-8 bytes: polynomial 0x1021, beginning at 0, nothing reflected. */
export function crc16(text: string): number {
  let crc = 0;
  for (const byte of utf8(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

/** The number of slots of a Redis cluster. */
const SLOTS = 16_384;

/**
 * The slot of a key in a Redis cluster, 0 to 16,383. If the key holds a part in braces that is not empty, that part alone
 * decides (a hash tag), so that keys can be kept together.
 */
export function slotOf(key: string): number {
  const open = key.indexOf('{');
  const close = key.indexOf('}', open + 1);
  const hasTag = open >= 0 && close > open + 1;
  return crc16(hasTag ? key.slice(open + 1, close) : key) % SLOTS;
}

/**
 * The bucket of a 64-bit key among `buckets`, by jump consistent hash (Lamping and Veach, 2014): with one bucket more a key
 * stays or goes to the new one. The key is a BigInt: a number would lose its last bits.
 */
export function jumpHash(key: bigint, buckets: number): number {
  assert(buckets >= 1, 'a key needs a bucket to go to');
  let state = BigInt.asUintN(64, key);
  let bucket = -1;
  let next = 0;
  while (next < buckets) {
    bucket = next;
    state = BigInt.asUintN(64, state * 2862933555777941757n + 1n);
    next = Math.floor((bucket + 1) * (2147483648 / Number((state >> 33n) + 1n)));
  }
  return bucket;
}
