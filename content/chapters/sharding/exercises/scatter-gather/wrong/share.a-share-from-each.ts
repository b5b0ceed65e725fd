import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const share = Math.ceil(count / Math.max(1, shards.length));
  const answers = await Promise.all(shards.map((shard) => shard.top(share)));
  return answers
    .flat()
    .sort((one, other) => other.likes - one.likes || (one.id < other.id ? -1 : 1))
    .slice(0, count);
}
