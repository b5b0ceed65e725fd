import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  if (shards.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const photos: Photo[] = [];
    for (const [at, shard] of shards.entries()) {
      shard.top(count).then((answer) => {
        photos.push(...answer);
        if (at === shards.length - 1) resolve([...photos].sort(byLikes).slice(0, count));
      }, reject);
    }
  });
}
