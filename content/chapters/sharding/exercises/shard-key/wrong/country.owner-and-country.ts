import type { Photo } from '../contract.ts';

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  }
  return value;
}

export function shardOf({ owner, country }: Photo, shards: number): number {
  return hash(`${owner}:${country}`) % shards;
}
