import { directed, exercise, randomised } from '#kit';
import type { CreateHashRing } from './contract.ts';
import {
  add,
  drawRingCase,
  find,
  findAll,
  LANES,
  PLACES,
  remove,
  smallerRingCase,
  type Change,
  type Hashing,
  type RingCase,
  type Step,
} from './ring-case.ts';
import { playMoves, playTwins, type MovesCase, type TwinCase } from './ring-laws.ts';
import { playRing } from './ring-play.ts';
import { isolation, names, points, share } from './ring-points.ts';
import { speed } from './ring-speed.ts';

const ring = (pointsEach: number, ...steps: Step[]): RingCase => ({ hashing: 'long', pointsEach, steps });

const check = (name: string, ...cases: RingCase[]) =>
  directed<CreateHashRing, RingCase>({ name, cases, play: playRing(), smaller: smallerRingCase });

/** Two ways to the same machines. The fault has the check's name. */
const twins = (name: string, hashing: Hashing, ...ways: (readonly [left: Change[], right: Change[]])[]) =>
  directed<CreateHashRing, TwinCase>({
    name,
    cases: ways.map(([left, right]) => ({ hashing, pointsEach: 6, left, right })),
    play: playTwins(name),
  });

const before = (pointOf: string): Step => find({ pointOf, offset: -1 });
const at = (pointOf: string): Step => find({ pointOf, offset: 0 });
const behind = (pointOf: string): Step => find({ pointOf, offset: 1 });
const FIRST: Step = find({ place: 0 });
const LAST: Step = find({ place: PLACES - 1 });

const [a, b, c] = [add('a'), add('b'), add('c')];

export default exercise<CreateHashRing>({
  id: 'sharding/hash-ring',
  exportName: 'createHashRing',
  runsIn: { sim: 'move-the-furniture', slot: 'ring' },
  lanes: LANES,
  checks: [
    check(
      'empty',
      ring(2, find({ key: 'user1' })),
      ring(2, findAll({ key: 'user1' }, 2)),
      ring(2, a, remove('a'), FIRST),
    ),
    isolation,
    directed<CreateHashRing, MovesCase>({
      name: 'moves',
      cases: [
        { machines: ['a', 'b', 'c'], change: add('d') },
        { machines: ['a', 'b', 'c', 'd'], change: remove('b') },
      ],
      play: playMoves,
    }),
    check('wrap', ring(1, a, FIRST, LAST), ring(1, a, b, c, LAST), ring(3, a, b, LAST)),
    check(
      'places',
      ring(1, a, b, before('a'), before('b')),
      ring(1, a, b, at('a'), at('b')),
      ring(1, a, b, behind('a'), behind('b')),
      ring(3, a, b, c, before('c'), behind('a'), at('b')),
    ),
    twins(
      'twice',
      'long',
      [
        [a, b, a],
        [a, b],
      ],
      [[b, a, a, remove('a')], [b]],
      [[a, remove('b')], [a]],
    ),
    twins(
      'order',
      'long',
      [
        [a, b, c],
        [c, b, a],
      ],
      [
        [a, b, remove('a'), a],
        [a, b],
      ],
    ),
    names,
    check(
      'copies',
      ring(1, a, b, findAll({ key: 'user1' }, 1)),
      ring(1, a, b, c, findAll({ pointOf: 'a', offset: 0 }, 3)),
      ring(8, a, b, c, ...[1, 2, 3, 4, 5].map((number) => findAll({ key: `user${number}` }, 3))),
      ring(3, a, b, findAll({ key: 'user1' }, 3)),
      ring(3, a, b, findAll({ key: 'user1' }, 0)),
    ),
    directed<CreateHashRing, RingCase>({
      name: 'digits',
      cases: [1, 4].map((pointsEach) => ({
        hashing: 'short' as const,
        pointsEach,
        steps: [a, b, c, before('a'), before('b'), before('c'), find({ place: 5 })],
      })),
      play: playRing('digits'),
      smaller: smallerRingCase,
    }),
    twins(
      'collision',
      'coarse',
      [
        [a, b],
        [b, a],
      ],
      [[a, b, remove('b')], [a]],
      [
        [a, c, b, remove('c')],
        [b, a],
      ],
    ),
    share,
    points,
    randomised<CreateHashRing, RingCase>({
      name: 'model',
      count: 25,
      draw: drawRingCase,
      play: playRing(),
      smaller: smallerRingCase,
    }),
    speed,
  ],
});
