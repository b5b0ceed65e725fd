import type { Photo } from '../contract.ts';

export function shardOf(photo: Photo, shards: number): number {
  return Math.min(shards - 1, Math.floor(photo.id / 1000));
}
