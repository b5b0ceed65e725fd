import type { Photo } from '../contract.ts';

function hash(text: string): number {
  let value = 5381;
  for (const letter of text) value = (Math.imul(value, 33) ^ letter.charCodeAt(0)) >>> 0;
  return value;
}

export function shardOf(photo: Photo, shards: number): number {
  return (hash(photo.owner) % shards) + 1;
}
