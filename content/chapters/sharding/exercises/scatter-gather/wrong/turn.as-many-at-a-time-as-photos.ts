import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const waiting = [...shards];
  const photos: Photo[] = [];
  async function work(): Promise<void> {
    for (let shard = waiting.shift(); shard; shard = waiting.shift()) photos.push(...(await shard.top(count)));
  }
  await Promise.all(Array.from({ length: count }, work));
  return photos.sort(byLikes).slice(0, count);
}
