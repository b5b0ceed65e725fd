import type { Photo } from '../contract.ts';

export function shardOf(photo: Photo, shards: number): number {
  let sum = 0;
  for (const letter of photo.owner) sum += letter.codePointAt(0)!;
  return sum % shards;
}
