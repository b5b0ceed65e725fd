import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

async function patiently(shard: Shard, count: number): Promise<readonly Photo[]> {
  try {
    return await shard.top(count);
  } catch {
    return shard.top(count);
  }
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => patiently(shard, count)));
  return answers.flat().sort(byLikes).slice(0, count);
}
