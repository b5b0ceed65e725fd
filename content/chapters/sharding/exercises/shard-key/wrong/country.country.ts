import type { Photo } from '../contract.ts';

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0;
  return sum;
}

export function shardOf(photo: Photo, shards: number): number {
  return hash(photo.country) % shards;
}
