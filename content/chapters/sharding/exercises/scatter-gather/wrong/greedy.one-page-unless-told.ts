import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const wanted = count || 10;
  const answers = await Promise.all(shards.map((shard) => shard.top(wanted)));
  return answers.flat().sort(byLikes).slice(0, wanted);
}
