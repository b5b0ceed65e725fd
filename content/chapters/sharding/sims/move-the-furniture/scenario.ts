import {
  choice,
  Cluster,
  directoryPlacement,
  hashRing,
  moduloPlacement,
  movingShard,
  range,
  rangePlacement,
  ringPlacement,
  routingServer,
  scenario,
  type CreateHashRing,
  type CreatePlacement,
  type Random,
} from '#kit';
import { measuresOf } from './measures.ts';
import { places } from './places.ts';

const DURATION_MS = 8_000;
/** Users, each with the rows that belong to them: the sharding key is the user. */
const USERS = 4_000;
const RATE_PER_SECOND = 150;
/** Half of all requests are about the newest tenth of the users, where traffic is not even. */
const NEWEST = 0.1;
const NEWEST_SHARE = 0.5;
const SHARDS_MAX = 8;
const LINK_MS = 150;
const MOVE_MS = 500;
const BATCH_MAX = 16;
const BATCH_GAP_MS = 40;

/**
 * A store on a few shards, in which one more comes, or one goes, while requests go on. Keys whose place has changed travel in
 * batches; a request for one that has not arrived yet is sent on to where it still lies.
 */
export default scenario({
  id: 'sharding/move-the-furniture',
  seed: 5,
  durationMs: DURATION_MS,
  limits: { eventsMax: 80_000, traceMax: 40_000, pendingMax: 8_192 },
  knobs: {
    how: choice(['modulo', 'range', 'directory', 'ring', 'yours'], 'modulo'),
    points: choice(['1', '10', '40', '100', '200'], '100'),
    shards: range(3, 7, 1, 4),
    traffic: choice(['even', 'newest'], 'even'),
  },
  nodes: places,
  wires: [],
  faults: [
    { to: 'server', message: 'add-shard' },
    { to: 'server', message: 'remove-shard' },
  ],
  script: [{ atMs: 2_000, to: 'server', message: 'add-shard' }],
  slots: { ring: hashRing },
  yours: { slot: 'ring', knob: 'how', exercises: ['hash-ring'] },
  compare: 'how',
  isAsync: false,
  build(world, { how, points, shards, traffic }, slots) {
    const cluster = new Cluster(USERS, shards, SHARDS_MAX, placementOf(how, slots.ring, Number(points)));
    const keys = traffic === 'even' ? evenKeys(world.random('keys')) : newestKeys(world.random('keys'));
    world.put('server', routingServer({ cluster, nodeOf, ratePerSecond: RATE_PER_SECOND, linkMs: LINK_MS, keys }));
    for (let number = 1; number <= SHARDS_MAX; number++) {
      world.put(
        nodeOf(number),
        movingShard({
          number,
          cluster,
          server: 'server',
          nodeOf,
          linkMs: LINK_MS,
          batchMax: BATCH_MAX,
          batchGapMs: BATCH_GAP_MS,
          moveMs: MOVE_MS,
        }),
      );
    }
  },
  measures: measuresOf(USERS),
  chart: { measures: ['keysMoved', 'detoursPerSecond'], windowMs: 250 },
  readouts: ['keysMoved', 'detours', 'fullestOverMean', 'busiestShare', 'tableEntries'],
});

function nodeOf(shard: number): string {
  return `shard${shard}`;
}

function placementOf(how: string, yours: CreateHashRing, points: number): CreatePlacement {
  switch (how) {
    case 'modulo':
      return moduloPlacement;
    case 'range':
      return rangePlacement;
    case 'directory':
      return directoryPlacement;
    default:
      return ringPlacement(how === 'yours' ? yours : hashRing, points);
  }
}

const REQUESTS = (RATE_PER_SECOND * DURATION_MS * 1.5) / 1_000;

function evenKeys(random: Random): Int32Array {
  return Int32Array.from({ length: REQUESTS }, () => random.integer(USERS));
}

function newestKeys(random: Random): Int32Array {
  const older = USERS * (1 - NEWEST);
  return Int32Array.from({ length: REQUESTS }, () =>
    random.uniform() < NEWEST_SHARE ? older + random.integer(USERS - older) : random.integer(USERS),
  );
}
