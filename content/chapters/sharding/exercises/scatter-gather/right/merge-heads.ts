import type { Photo, Shard } from '../contract.ts';

/** The answers are in order already, so the next photo is the best of those that stand first. */
export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const heads = answers.map(() => 0);
  const best: Photo[] = [];
  while (best.length < count) {
    let from = -1;
    for (let at = 0; at < answers.length; at++) {
      const photo = answers[at]![heads[at]!];
      if (photo && (from < 0 || isBetter(photo, answers[from]![heads[from]!]!))) from = at;
    }
    if (from < 0) break;
    best.push(answers[from]![heads[from]!]!);
    heads[from]!++;
  }
  return best;
}

function isBetter(one: Photo, other: Photo): boolean {
  return one.likes > other.likes || (one.likes === other.likes && one.id < other.id);
}
