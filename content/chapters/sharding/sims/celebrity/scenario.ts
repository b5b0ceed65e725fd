import {
  away,
  bearingShard,
  cachedLikes,
  choice,
  copiedLikes,
  likesServer,
  plainLikes,
  range,
  saltedLikes,
  scenario,
  zipfKeys,
  type AddAll,
  type CreateLikes,
} from '#kit';
import { measuresOf } from './measures.ts';
import { nodeOf, placesFor, SHARDS_MAX } from './places.ts';

const DURATION_MS = 6_000;
const RATE_PER_SECOND = 420;
/** So many photos that the most popular one has about a twelfth of all requests. */
const PHOTOS = 200_000;
const ZIPF_EXPONENT = 1;
const USERS = 100_000;
const LINK_MS = 120;
const BEARS_PER_SECOND = 30;
const QUEUE_MAX = 8;
const SAMPLE_MS = 500;
/** Two thirds of what a shard can bear: it has other photos as well. */
const HOT_PER_SECOND = 20;
const CACHED_MS = 1_000;
const LIKED_BEFORE = 30;

/**
 * Likes on up to 64 shards. Photos are spread by the hash of their name, and the most popular one weighs as much as the shards
 * can make it weigh: all of it on one of them.
 */
export default scenario({
  id: 'sharding/celebrity',
  seed: 5,
  durationMs: DURATION_MS,
  limits: { eventsMax: 120_000, traceMax: 60_000, pendingMax: 16_384 },
  knobs: {
    shards: choice(['4', '8', '16', '64'], '64'),
    remedy: choice(['none', 'salt', 'copies', 'cache', 'yours'], 'none'),
    parts: range(2, 16, 2, 8),
    writePercent: range(0, 100, 10, 80),
  },
  nodes: placesFor(BEARS_PER_SECOND),
  wires: [],
  faults: [],
  slots: { likes: saltedLikes },
  yours: { slot: 'likes', knob: 'remedy', exercises: ['celebrity'] },
  compare: 'remedy',
  isAsync: false,
  build(world, { shards, remedy, parts, writePercent }, slots) {
    const photos = zipfKeys(
      world.random('photos'),
      (RATE_PER_SECOND * DURATION_MS * 1.2) / 1_000,
      PHOTOS,
      ZIPF_EXPONENT,
    );
    world.put(
      'server',
      likesServer({
        shards: Number(shards),
        nodeOf,
        ratePerSecond: RATE_PER_SECOND,
        linkMs: LINK_MS,
        photos,
        writeShare: writePercent / 100,
        users: USERS,
        create: (now, addAll) => likesOf(remedy, now, addAll, slots.likes),
        parts,
        hotPerSecond: HOT_PER_SECOND,
        likedBefore: (photo) => Math.floor(LIKED_BEFORE / (photo + 1)),
      }),
    );
    const shard = bearingShard({
      server: 'server',
      linkMs: LINK_MS,
      workMs: 1_000 / BEARS_PER_SECOND,
      queueMax: QUEUE_MAX,
      sampleMs: SAMPLE_MS,
    });
    for (let number = 1; number <= SHARDS_MAX; number++) {
      world.put(nodeOf(number), number <= Number(shards) ? shard : away);
    }
  },
  measures: measuresOf(BEARS_PER_SECOND),
  chart: { measures: ['busiestPerSecond', 'celebrityFailures'], windowMs: 500 },
  readouts: [
    'busiestShare',
    'busiestPerSecond',
    'celebrityFailures',
    'messagesPerRead',
    'messagesPerLike',
    'staleReads',
  ],
});

function likesOf(remedy: string, now: () => number, addAll: AddAll, yours: CreateLikes): CreateLikes {
  switch (remedy) {
    case 'salt':
      return saltedLikes;
    case 'copies':
      return copiedLikes(addAll);
    case 'cache':
      return cachedLikes(now, CACHED_MS);
    case 'yours':
      return yours;
    default:
      return plainLikes;
  }
}
