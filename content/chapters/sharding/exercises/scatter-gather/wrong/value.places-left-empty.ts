import type { Photo, Shard } from '../contract.ts';

function isBefore(a: Photo, b: Photo): boolean {
  return a.likes === b.likes ? a.id < b.id : a.likes > b.likes;
}

export async function topPhotos(shards: readonly Shard[], count: number): Promise<readonly Photo[]> {
  const answers = await Promise.all(shards.map((shard) => shard.top(count)));
  const lines = answers.map((answer) => [...answer]);
  const best: Photo[] = [];
  for (let place = 0; place < count; place++) {
    let line: Photo[] | undefined;
    for (const each of lines) {
      if (each.length > 0 && (!line || isBefore(each[0]!, line[0]!))) line = each;
    }
    best.push(line?.shift() as Photo);
  }
  return best;
}
