import { readFileSync } from 'node:fs';

/** Published values of hash functions; words are hexadecimal, 64-bit keys are decimal texts. */
export interface Hashing {
  readonly crc16xmodem: { readonly vectors: readonly { s: string; crc: string; slot: number }[] };
  readonly redisKeySlot: {
    readonly vectors: readonly { key: string; slot: number }[];
    readonly equalities: readonly (readonly [string, string])[];
    readonly wholeKey: readonly string[];
  };
  readonly jump: {
    readonly series: readonly { key: string; buckets: string; out: readonly number[] }[];
    readonly golden100: readonly number[];
    readonly single: readonly (readonly [key: string, buckets: number, out: number])[];
  };
  readonly murmur3: { readonly vectors: readonly { s: string; seed: number; x86_32: string }[] };
  readonly fnv1a32: { readonly vectors: readonly (readonly [text: string, hash: string])[] };
}

export const hashing = JSON.parse(readFileSync(new URL('hashing.json', import.meta.url), 'utf8')) as Hashing;
