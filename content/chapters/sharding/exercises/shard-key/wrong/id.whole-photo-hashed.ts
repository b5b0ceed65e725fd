import type { Photo } from '../contract.ts';

export function shardOf(photo: Photo, shards: number): number {
  const text = JSON.stringify(photo);
  let value = 0;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value % shards;
}
