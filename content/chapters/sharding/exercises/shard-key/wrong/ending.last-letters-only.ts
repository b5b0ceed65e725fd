import type { Photo } from '../contract.ts';

export function shardOf({ owner }: Photo, shards: number): number {
  const letters = [...owner].slice(-4);
  const value = letters.reduce((sum, letter) => sum * 1_021 + letter.charCodeAt(0), 0);
  return value % shards;
}
