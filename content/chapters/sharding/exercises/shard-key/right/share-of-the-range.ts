import type { Photo } from '../contract.ts';

const BITS = 32;
const REMAINDERS = tableOfRemainders();

// A checksum (CRC-32) of the name, and the shard in whose part of all checksums it falls.
export function shardOf(photo: Photo, shards: number): number {
  let sum = -1;
  for (const byte of encodeURIComponent(photo.owner)) {
    sum = (sum >>> 8) ^ REMAINDERS[(sum ^ byte.charCodeAt(0)) & 0xff]!;
  }
  // The top bits alone would do for names of some length; a product brings them up for the short ones too.
  const stirred = Math.imul(~sum, 0x9e3779b1) >>> 0;
  return Math.floor((stirred / 4_294_967_296) * shards);
}

function tableOfRemainders(): number[] {
  return Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = BITS; bit > BITS - 8; bit--) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}
