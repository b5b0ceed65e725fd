import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const best = [...answers].sort((a, b) => (b[0]?.likes ?? 0) - (a[0]?.likes ?? 0));
  return best.flat().slice(0, count);
}
