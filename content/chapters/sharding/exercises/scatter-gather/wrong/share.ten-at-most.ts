import type { Photo, Shard } from '../contract.ts';

const PAGE = 10;

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const wanted = Math.min(count, PAGE);
  const answers = await Promise.all(shards.map((shard) => shard.top(wanted)));
  return answers.flat().sort(byLikes).slice(0, wanted);
}
