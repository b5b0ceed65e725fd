import type { Photo } from '../contract.ts';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

export function shardOf({ takenAt }: Photo, shards: number): number {
  return Math.floor(takenAt / MONTH_MS) % shards;
}
