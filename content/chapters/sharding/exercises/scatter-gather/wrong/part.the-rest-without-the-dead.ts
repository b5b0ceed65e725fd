import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.allSettled(shards.map((shard) => shard.top(count)));
  const photos = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [...answer.value] : []));
  return photos.sort(byLikes).slice(0, count);
}
