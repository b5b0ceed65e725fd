import type { Photo } from './contract.ts';

export function shardOf(photo: Photo, shards: number): number {
  return hash(photo.owner) % shards;
}

/** FNV-1a over the letters, and then the high bits folded into the low ones, on which a remainder depends most. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  }
  // A number with a sign becomes one without: a remainder of a negative number would be negative.
  return (value ^ (value >>> 15)) >>> 0;
}
