import { utf8 } from '#parts/sharding/utf8.ts';

/**
 * MurmurHash3 (Austin Appleby, x86, 32 bits) of a text's UTF-8 bytes: a whole number from 0 to 4,294,967,295, the same in
 * every engine. https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 */
export function murmur3(text: string, seed = 0): number {
  const bytes = utf8(text);
  const blocks = bytes.length & ~3;
  let hash = seed;
  for (let at = 0; at < blocks; at += 4) {
    hash = rotated(hash ^ scrambled(word(bytes, at, 4)), 13);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  if (blocks < bytes.length) hash ^= scrambled(word(bytes, blocks, bytes.length - blocks));
  return mixed(hash ^ bytes.length);
}

/** Up to four bytes as one number, the first the lowest. */
function word(bytes: readonly number[], from: number, count: number): number {
  let value = 0;
  for (let at = 0; at < count; at++) value |= bytes[from + at]! << (8 * at);
  return value;
}

function scrambled(value: number): number {
  return Math.imul(rotated(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
