import type { Photo } from '../contract.ts';

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16_777_619);
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519);
  return (value ^ (value >>> 13)) >>> 0;
}

export function shardOf(photo: Photo, shards: number): number {
  return hash(photo.owner) & (shards - 1);
}
