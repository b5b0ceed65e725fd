import type { Photo, Shard } from '../contract.ts';

type List = readonly Photo[];

export async function topPhotos(shards: readonly Shard[], count: number): Promise<List> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const pairs: List[] = [];
  for (let at = 0; at < answers.length; at += 2) pairs.push(merge(answers[at] ?? [], answers[at + 1] ?? []));
  return merge(pairs[0] ?? [], pairs[1] ?? []).slice(0, count);
}

function merge(one: List, other: List): List {
  const merged: Photo[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const first = one[left];
    const second = other[right];
    if (first && (!second || isBetter(first, second))) {
      merged.push(first);
      left++;
    } else if (second) {
      merged.push(second);
      right++;
    }
  }
  return merged;
}

function isBetter(one: Photo, other: Photo): boolean {
  return one.likes > other.likes || (one.likes === other.likes && one.id < other.id);
}
