import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  return answers.flat().slice(0, count);
}
