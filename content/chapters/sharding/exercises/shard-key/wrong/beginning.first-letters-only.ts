import type { Photo } from '../contract.ts';

const LETTERS = 3;

export function shardOf({ owner }: Photo, shards: number): number {
  let value = 0;
  for (const letter of owner.slice(0, LETTERS)) value = value * 31 + letter.charCodeAt(0);
  return value % shards;
}
