import type { Photo, Shard } from '../contract.ts';

function numberIn(id: string): number {
  return Number(id.replace(/\D/g, ''));
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  return answers
    .flat()
    .sort((a, b) => b.likes - a.likes || numberIn(a.id) - numberIn(b.id))
    .slice(0, count);
}
