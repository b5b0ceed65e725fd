import type { Photo, Shard } from './contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  // Any one shard may have all of the best, so each is asked for as many as there are to be.
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  return answers.flat().sort(byLikes).slice(0, count);
}

function byLikes(one: Photo, other: Photo): number {
  if (one.likes !== other.likes) return other.likes - one.likes;
  return one.id < other.id ? -1 : 1;
}
