import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  for (const shard of shards) photos.push(...(await shard.top(count)));
  photos.sort((a, b) => {
    if (a.likes !== b.likes) return b.likes - a.likes;
    return a.id < b.id ? -1 : 1;
  });
  return photos.slice(0, count);
}
