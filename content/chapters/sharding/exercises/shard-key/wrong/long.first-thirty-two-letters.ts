import type { Photo } from '../contract.ts';

const LETTERS_MAX = 32;

export function shardOf({ owner }: Photo, shards: number): number {
  let value = 2_166_136_261;
  const length = Math.min(owner.length, LETTERS_MAX);
  for (let at = 0; at < length; at++) value = Math.imul(value ^ owner.charCodeAt(at), 16_777_619);
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519);
  return ((value ^ (value >>> 13)) >>> 0) % shards;
}
