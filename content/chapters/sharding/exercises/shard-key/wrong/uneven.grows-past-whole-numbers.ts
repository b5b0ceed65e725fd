import type { Photo } from '../contract.ts';

export function shardOf({ owner }: Photo, shards: number): number {
  let value = 7;
  for (const letter of owner) value = value * 256 + letter.charCodeAt(0);
  return value % shards;
}
