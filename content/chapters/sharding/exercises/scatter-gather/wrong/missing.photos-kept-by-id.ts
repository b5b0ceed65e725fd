import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const likes: Record<string, number> = {};
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  for (const photo of answers.flat()) likes[photo.id] = photo.likes;
  return Object.keys(likes)
    .map((id) => ({ id, likes: likes[id]! }))
    .sort((a, b) => {
      if (a.likes !== b.likes) return b.likes - a.likes;
      return a.id < b.id ? -1 : 1;
    })
    .slice(0, count);
}
