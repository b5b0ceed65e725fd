import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const photos = answers[0] as Photo[];
  for (const answer of answers.slice(1)) photos.push(...answer);
  photos.sort(byLikes);
  photos.length = Math.min(photos.length, count);
  return photos;
}
