import type { Photo } from '../contract.ts';

const homes = new Map<string, number>();

export function shardOf(photo: Photo, shards: number): number {
  const home = homes.get(photo.owner) ?? Math.floor(Math.random() * shards);
  homes.set(photo.owner, home);
  return home % shards;
}
