import type { Shard, TopPhotos } from '../contract.ts';

const ask = (shards: readonly Shard[], count: number) => Promise.all(shards.map((shard) => shard.top(count)));

export const topPhotos: TopPhotos = async (shards, count) => {
  const photos = (await ask(shards, count)).flat();
  photos.sort((a, b) => b.likes - a.likes || a.id.localeCompare(b.id));
  return photos.slice(0, count);
};
