import type { Photo } from '../contract.ts';

const numbers = new Map<string, number>();
export function shardOf(photo: Photo, shards: number): number {
  let number = numbers.get(photo.owner);
  if (number === undefined) numbers.set(photo.owner, (number = numbers.size));
  return number % shards;
}
