import type { Photo } from '../contract.ts';

let value = 0;

function hash(text: string): number {
  for (const letter of text) value = (Math.imul(value, 31) + letter.charCodeAt(0)) >>> 0;
  return value;
}

export function shardOf({ owner }: Photo, shards: number): number {
  return hash(owner) % shards;
}
