import type { Photo } from '../contract.ts';

const PLACES = 4_294_967_296;

function hash(text: string): number {
  let value = 0;
  for (const letter of text) value = (Math.imul(value, 2_654_435_761) + letter.charCodeAt(0)) >>> 0;
  return value;
}

export function shardOf({ owner }: Photo, shards: number): number {
  return (Math.imul(hash(owner), 2_654_435_761) >>> 0) / (PLACES / shards);
}
