import type { Photo, Shard } from '../contract.ts';

/** Keeps the best so far, and puts each photo into its place as its shard answers. */
export function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const best: Photo[] = [];
  const waiting = shards.map(async (shard) => {
    for (const photo of await shard.top(count)) insert(best, photo, count);
  });
  return Promise.all(waiting).then(() => best);
}

function insert(best: Photo[], photo: Photo, count: number): void {
  let at = best.length;
  while (at > 0 && comesBefore(photo, best[at - 1]!)) at--;
  best.splice(at, 0, photo);
  if (best.length > count) best.pop();
}

function comesBefore(one: Photo, other: Photo): boolean {
  return one.likes === other.likes ? one.id < other.id : one.likes > other.likes;
}
