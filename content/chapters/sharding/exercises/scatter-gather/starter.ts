import type { Photo, Shard } from './contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const share = Math.ceil(count / shards.length);
  const photos: Photo[] = [];
  for (const shard of shards) {
    photos.push(...(await shard.top(share)));
  }
  return photos;
}
