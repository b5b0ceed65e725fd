import type { Photo, Shard } from '../contract.ts';

const keyOf = ({ likes, id }: Photo): string => `${1_000_000 - likes}/${id}`;

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const keyed = answers.flat().map((photo) => ({ key: keyOf(photo), photo }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.slice(0, count).map(({ photo }) => photo);
}
