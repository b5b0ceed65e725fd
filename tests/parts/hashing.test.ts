import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { murmur3 } from '#parts/sharding/murmur3.ts';

interface Vectors {
  readonly murmur3: {
    readonly vectors: readonly { readonly s: string; readonly seed: number; readonly x86_32: string }[];
  };
}

const vectors = JSON.parse(readFileSync('../shared/vectors/hashing.json', 'utf8')) as Vectors;

test.each(vectors.murmur3.vectors)('MurmurHash3 of %o is as published', ({ s, seed, x86_32 }) => {
  expect(murmur3(s, seed).toString(16).padStart(8, '0')).toBe(x86_32);
});
