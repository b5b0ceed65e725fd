import type { Photo } from '../contract.ts';

const numbers = new WeakMap<Photo, number>();
let next = 0;

function numberOf(photo: Photo): number {
  let number = numbers.get(photo);
  if (number === undefined) {
    number = next++;
    numbers.set(photo, number);
  }
  return number;
}

export function shardOf(photo: Photo, shards: number): number {
  return numberOf(photo) % shards;
}
