import { lower, shorter, type Random } from '#kit';
import type { Photo } from './contract.ts';

/** A shard of a case: what it has, best first, and how long it takes to answer. */
export interface CaseShard {
  readonly photos: readonly Photo[];
  readonly ms: number;
  readonly isDown?: true;
}

/** One question over some shards. */
export interface GatherCase {
  readonly shards: readonly CaseShard[];
  readonly count: number;
}

/** Of random cases; cases by hand may have as many as there are lanes. */
const SHARDS_MAX = 6;
const LANE_SHARDS = 12;
export const LANES: readonly string[] = ['yours', ...Array.from({ length: LANE_SHARDS }, (_, at) => `shard${at + 1}`)];

const ANSWER_MS = 20;
const PHOTOS_MAX = 6;
/** Few different numbers, so that photos are often level. */
const LIKES_MAX = 12;

/** A shard with photos of so many likes; its photos are named after its letter. */
export function shard(letter: string, likes: readonly number[], ms = ANSWER_MS): CaseShard {
  return { photos: ranked(likes.map((count, at) => ({ id: `${letter}${at + 1}`, likes: count }))), ms };
}

/** Best first, equal ones by id. */
export function ranked(photos: readonly Photo[]): Photo[] {
  return photos.toSorted((one, other) => other.likes - one.likes || (one.id < other.id ? -1 : 1));
}

/** The rule as plainly as it can be said: all photos of all shards, ranked. */
export function expectedOf({ shards, count }: GatherCase): Photo[] {
  return ranked(shards.flatMap(({ photos }) => photos)).slice(0, count);
}

export function drawGatherCase(random: Random): GatherCase {
  const shards = Array.from({ length: 1 + random.integer(SHARDS_MAX) }, (_, at) => drawShard(random, 'abcdef'[at]!));
  return { shards, count: random.integer(PHOTOS_MAX + 1) };
}

export function* smallerGatherCase({ shards, count }: GatherCase): Generator<GatherCase> {
  for (const fewer of shorter(shards)) if (fewer.length > 0) yield { shards: fewer, count };
  for (const less of lower(count, 1)) yield { shards, count: less };
  for (const [at, one] of shards.entries()) {
    for (const photos of shorter(one.photos)) yield { shards: shards.with(at, { ...one, photos }), count };
    if (one.ms !== ANSWER_MS) yield { shards: shards.with(at, { ...one, ms: ANSWER_MS }), count };
  }
}

function drawShard(random: Random, letter: string): CaseShard {
  const likes = Array.from({ length: random.integer(PHOTOS_MAX + 1) }, () => random.integer(LIKES_MAX));
  const drawn = shard(letter, likes, ANSWER_MS * (1 + random.integer(3)));
  return random.integer(12) === 0 ? { ...drawn, isDown: true } : drawn;
}
