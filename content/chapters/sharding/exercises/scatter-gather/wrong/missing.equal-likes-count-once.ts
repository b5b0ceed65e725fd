import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const byLikes = new Map<number, Photo>();
  for (const photo of answers.flat()) {
    const there = byLikes.get(photo.likes);
    if (there === undefined || photo.id < there.id) byLikes.set(photo.likes, photo);
  }
  return [...byLikes.values()].sort((a, b) => b.likes - a.likes).slice(0, count);
}
