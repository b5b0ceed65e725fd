import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const photos = answers.flat().sort((a, b) => {
    if (a.likes !== b.likes) return a.likes - b.likes;
    return a.id < b.id ? 1 : -1;
  });
  return photos.slice(-count);
}
