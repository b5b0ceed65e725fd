import type { Photo, Shard } from '../contract.ts';

type List = readonly Photo[];

/** Merges two answers into one, and that with the next. */
export async function topPhotos(shards: readonly Shard[], count: number): Promise<List> {
  const questions = shards.map((shard) => shard.top(count));
  const answers = await Promise.all(questions);
  return answers.reduce((best, answer) => merge(best, answer, count), []);
}

function merge([first, ...others]: List, [second, ...more]: List, count: number): List {
  if (count === 0) return [];
  if (!second) return first ? [first, ...others].slice(0, count) : [];
  if (!first) return [second, ...more].slice(0, count);
  const isFirst = first.likes > second.likes || (first.likes === second.likes && first.id < second.id);
  return isFirst
    ? [first, ...merge(others, [second, ...more], count - 1)]
    : [second, ...merge([first, ...others], more, count - 1)];
}
