import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const photos: Photo[] = [];
  for (let place = 0; place < count; place++) {
    for (const answer of answers) {
      const photo = answer[place];
      if (photo !== undefined) photos.push(photo);
    }
  }
  return photos.slice(0, count);
}
