import { directed, exercise, randomised } from '#kit';
import type { ShardOf } from './contract.ts';
import { FAMILIES, type Family } from './owners.ts';
import { copied, DIFFERING, drawPhoto, LANES, photoOf, reordered } from './photo-case.ts';
import {
  playEach,
  playFamily,
  playServers,
  playTogether,
  smallerPhotosCase,
  smallerServersCase,
  type PhotosCase,
  type ServersCase,
} from './photo-play.ts';

const OWNERS = ['mina', 'jun', 'seo', '서준', '😀'];

const together = Object.entries(DIFFERING).map(([name, columns]) =>
  directed<ShardOf, PhotosCase>({
    name,
    cases: ['mina', 'jun'].map((owner) => ({
      photos: [photoOf(owner), ...columns.map((column) => photoOf(owner, column))],
      shards: 7,
    })),
    play: playTogether(name),
    smaller: smallerPhotosCase,
  }),
);

const families = Object.entries(FAMILIES).map(([name, cases]) =>
  directed<ShardOf, Family>({ name, cases, play: playFamily(name) }),
);

export default exercise<ShardOf>({
  id: 'sharding/shard-key',
  exportName: 'shardOf',
  lanes: LANES,
  checks: [
    directed<ShardOf, PhotosCase>({
      name: 'shard',
      cases: OWNERS.flatMap((owner) => [4, 7, 1].map((shards) => ({ photos: [photoOf(owner)], shards }))),
      play: playEach(copied),
    }),
    ...together,
    directed<ShardOf, ServersCase>({
      name: 'memory',
      cases: [{ owners: OWNERS.map((owner, at) => photoOf(`${owner}.kim`, { id: 10 * at })), shards: 4 }],
      play: playServers,
      smaller: smallerServersCase,
    }),
    ...families,
    randomised<ShardOf, PhotosCase>({
      name: 'model',
      count: 40,
      draw: (random) => ({
        photos: [drawPhoto(random), drawPhoto(random)],
        shards: 1 + random.integer(40),
      }),
      play: playEach(reordered),
      smaller: smallerPhotosCase,
    }),
  ],
});
