import type { Photo } from '../contract.ts';

const LETTERS = 26;

export function shardOf({ owner }: Photo, shards: number): number {
  const letter = owner.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  const within = Math.min(Math.max(letter, 0), LETTERS - 1);
  return Math.floor((within * shards) / LETTERS);
}
