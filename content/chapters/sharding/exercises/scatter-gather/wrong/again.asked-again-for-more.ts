import type { Photo, Shard } from '../contract.ts';

function byLikes(a: Photo, b: Photo): number {
  if (a.likes !== b.likes) return b.likes - a.likes;
  return a.id < b.id ? -1 : 1;
}

async function best(shard: Shard, share: number, count: number): Promise<readonly Photo[]> {
  const first = await shard.top(share);
  return first.length < share ? first : shard.top(count);
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const share = Math.ceil(count / shards.length);
  const answers = await Promise.all(shards.map((shard) => best(shard, share, count)));
  return answers.flat().sort(byLikes).slice(0, count);
}
