import type { Photo, Shard } from '../contract.ts';

const AT_ONCE = 8;

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  for (let at = 0; at < shards.length; at += AT_ONCE) {
    const asked = shards.slice(at, at + AT_ONCE).map((shard) => shard.top(count));
    photos.push(...(await Promise.all(asked)).flat());
  }
  return photos.sort(byLikes).slice(0, count);
}
