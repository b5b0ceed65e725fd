import { directed, exercise, randomised } from '#kit';
import type { TopPhotos } from './contract.ts';
import { drawGatherCase, LANES, shard, smallerGatherCase, type CaseShard, type GatherCase } from './gather-case.ts';
import { playGather } from './gather-play.ts';

const down = (one: CaseShard): CaseShard => ({ ...one, isDown: true });

const best = (count: number, ...shards: CaseShard[]): GatherCase => ({ shards, count });

const check = (name: string, ...cases: GatherCase[]) =>
  directed<TopPhotos, GatherCase>({ name, cases, play: playGather, smaller: smallerGatherCase });

export default exercise<TopPhotos>({
  id: 'sharding/scatter-gather',
  exportName: 'topPhotos',
  lanes: LANES,
  checks: [
    check('one', best(2, shard('a', [9, 5, 1])), best(1, shard('a', [9]))),
    check(
      'together',
      best(1, shard('a', [2]), shard('b', [1])),
      best(1, shard('a', [2], 60), shard('b', [1], 20)),
      best(1, ...'abcdefghijkl'.split('').map((letter, at) => shard(letter, [12 - at]))),
    ),
    check(
      'order',
      best(3, shard('a', [9, 1]), shard('b', [5])),
      best(2, shard('a', [9]), shard('b', [100])),
      best(2, shard('a', [9], 60), shard('b', [5], 20)),
      best(3, shard('a', [1]), shard('b', [2]), shard('c', [3])),
    ),
    check(
      'share',
      best(2, shard('a', [9, 8]), shard('b', [1])),
      best(2, shard('a', [1]), shard('b', [9, 8])),
      best(3, shard('a', [9, 8, 7]), shard('b', [1])),
      best(4, shard('a', [9, 8, 7, 6]), shard('b', [1]), shard('c', [2])),
    ),
    check(
      'few',
      best(5, shard('a', [9]), shard('b', [5])),
      best(2, shard('a', []), shard('b', [5])),
      best(2, shard('a', []), shard('b', [])),
      best(2, shard('a', [0]), shard('b', [3])),
      best(2),
      best(12, shard('a', [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])),
      best(0, shard('a', [9])),
    ),
    check(
      'ties',
      best(1, shard('b', [5]), shard('a', [5])),
      best(2, shard('B', [5]), shard('a', [5])),
      best(1, shard('p1', [5]), shard('p', [5, 5])),
      best(3, shard('b', [5, 5]), shard('a', [5, 5])),
    ),
    check('names', best(2, { photos: [{ id: '__proto__', likes: 5 }], ms: 20 }, shard('a', [9]))),
    check(
      'down',
      best(1, shard('a', [1]), down(shard('b', [2]))),
      best(1, down(shard('a', [1], 60)), shard('b', [2])),
      best(1, down(shard('a', [1])), down(shard('b', [2]))),
      best(1, down(shard('a', []))),
    ),
    randomised<TopPhotos, GatherCase>({
      name: 'model',
      count: 40,
      draw: drawGatherCase,
      play: playGather,
      smaller: smallerGatherCase,
    }),
  ],
});
