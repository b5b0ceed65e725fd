import type { Photo } from '../contract.ts';

const hashes: Record<string, number> = {};

function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 2_246_822_519);
  return (value ^ (value >>> 13)) >>> 0;
}

export function shardOf({ owner }: Photo, shards: number): number {
  const known = (hashes[owner] ??= hash(owner));
  return known % shards;
}
