import type { Photo, Shard } from '../contract.ts';

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const found: Photo[] = [];
  await Promise.all(
    shards.map(async (shard) => {
      found.push(...(await shard.top(count)));
    }),
  );
  return found.sort((a, b) => b.likes - a.likes).slice(0, count);
}
