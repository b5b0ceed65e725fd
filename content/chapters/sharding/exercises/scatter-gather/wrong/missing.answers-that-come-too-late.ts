import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  return new Promise((resolve, reject) => {
    const photos: Photo[] = [];
    let awaited = shards.length;
    for (const shard of shards) {
      shard.top(count).then((answer) => {
        awaited -= 1;
        photos.push(...answer);
        if (awaited === 0 || photos.length >= count) resolve([...photos].sort(byLikes).slice(0, count));
      }, reject);
    }
    if (awaited === 0) resolve([]);
  });
}
