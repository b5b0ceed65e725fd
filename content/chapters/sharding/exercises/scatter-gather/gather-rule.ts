import type { Finding } from '#kit';
import type { Photo } from './contract.ts';
import { expectedOf, type GatherCase } from './gather-case.ts';

/** The photos in what the reader's code answered; nothing if it is no list of photos. Its getters may throw. */
export function photosOf(value: unknown): Photo[] | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    return Array.from(value as unknown[], (photo) => {
      const { id, likes } = photo as Photo;
      if (typeof id !== 'string' || typeof likes !== 'number') throw new TypeError('not a photo');
      return { id, likes };
    });
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an answer, named after how it came about; nothing where it is right. `asked` is how much was asked of
 * each shard.
 */
export function judgeAnswer(
  testCase: GatherCase,
  asked: readonly (number | undefined)[],
  got: readonly Photo[],
): Finding['fault'] | undefined {
  const expected = expectedOf(testCase);
  const place = expected.findIndex(({ id, likes }, at) => got[at]?.id !== id || got[at].likes !== likes);
  const isLong = got.length > expected.length;
  if (place < 0) return isLong ? { name: 'many', data: { count: expected.length, got: got.length } } : undefined;
  const right = expected[place]!;
  const shard = testCase.shards.findIndex(({ photos }) => photos.some(({ id }) => id === right.id));
  const data = {
    id: right.id,
    likes: right.likes,
    place: place + 1,
    got: got[place]?.id ?? '–',
    gotLikes: got[place]?.likes ?? 0,
    shard: shard + 1,
    asked: asked[shard] ?? 0,
    count: testCase.count,
  };
  const isMissing = !got.some(({ id }) => id === right.id);
  if (isMissing && data.asked !== testCase.count) return { name: 'share', data };
  if (got.length < expected.length && isMissing) return { name: 'missing', data };
  if (expected.every(({ likes }, at) => got[at]?.likes === likes)) return { name: 'ties', data };
  return { name: isMissing ? 'missing' : 'order', data };
}
