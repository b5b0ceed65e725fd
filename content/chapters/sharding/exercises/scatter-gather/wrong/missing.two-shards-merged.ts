import type { Photo, Shard } from '../contract.ts';

function isBefore(a: Photo, b: Photo): boolean {
  return a.likes === b.likes ? a.id < b.id : a.likes > b.likes;
}

function merge(left: readonly Photo[], right: readonly Photo[]): Photo[] {
  const merged: Photo[] = [];
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const isLeft = isBefore(left[at]!, right[other]!);
    merged.push(isLeft ? left[at++]! : right[other++]!);
  }
  return merged;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const [first = [], ...rest] = await Promise.all(shards.map((shard) => shard.top(count)));
  return rest.reduce((all: readonly Photo[], answer) => merge(all, answer), first).slice(0, count);
}
