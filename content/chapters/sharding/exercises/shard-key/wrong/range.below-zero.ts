import type { Photo } from '../contract.ts';

function hash(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    value = (value << 5) - value + text.charCodeAt(at);
    value |= 0;
  }
  return value;
}

export function shardOf(photo: Photo, shards: number): number {
  return hash(photo.owner) % shards;
}
