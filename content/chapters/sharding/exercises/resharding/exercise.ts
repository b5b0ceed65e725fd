import { directed, exercise, randomised } from '#kit';
import type { CreateMove } from './contract.ts';
import { interleavings } from './interleavings.ts';
import { isolated, type TwoMoves } from './isolation-case.ts';
import {
  cutOver,
  drawMoveCase,
  land,
  LANES,
  read,
  remove,
  smallerMoveCase,
  take,
  write,
  type Action,
  type MoveCase,
} from './move-case.ts';
import { playMove, playMoveAs } from './move-check.ts';

const one = (...actions: Action[]): MoveCase => ({ rows: [['a', 'a0']], firstVersion: 1, actions });
const two = (...actions: Action[]): MoveCase => ({
  ...one(...actions),
  rows: [
    ['a', 'a0'],
    ['b', 'b0'],
  ],
});
/** A value that looks like none. */
const empty = (...actions: Action[]): MoveCase => ({ ...one(...actions), rows: [['a', '']] });

const check = (name: string, ...cases: MoveCase[]) =>
  directed<CreateMove, MoveCase>({ name, cases, play: playMove, smaller: smallerMoveCase });

export default exercise<CreateMove>({
  id: 'sharding/resharding',
  exportName: 'createMove',
  lanes: LANES,
  checks: [
    check(
      'calls',
      one(read('a')),
      one(read('x')),
      one(write('a', 'a1'), read('a')),
      one(remove('a'), read('a')),
      one(write('a', 'a0')),
    ),
    directed<CreateMove, TwoMoves>({ name: 'isolation', cases: [{ key: 'a', value: 'a1' }], play: isolated }),
    check('copy', two(), two(take, take), two(take, land(), read('a'), read('b'))),
    check('parcels', one(take, write('a', 'a1'), land(), read('a')), one(take, remove('a'), land(), read('a'))),
    check(
      'cut-over',
      one(cutOver),
      two(take, land(), cutOver),
      one(take, cutOver),
      one(take, land(), write('a', 'a1'), cutOver),
      one(take, land(), take, write('x', 'x1'), cutOver),
    ),
    check(
      'after',
      one(take, land(), cutOver, read('x'), take),
      one(take, land(), cutOver, write('a', 'a1'), read('a')),
      one(take, land(), cutOver, remove('a'), read('a')),
    ),
    directed<CreateMove, MoveCase>({
      name: 'falsy',
      cases: [
        empty(read('a')),
        empty(take, land(), read('a')),
        one(take, write('a', ''), land(), read('a')),
        one(write('a', ''), read('a')),
      ],
      play: playMoveAs('falsy'),
      smaller: smallerMoveCase,
    }),
    interleavings,
    randomised<CreateMove, MoveCase>({
      name: 'model',
      count: 25,
      draw: drawMoveCase,
      play: playMove,
      smaller: smallerMoveCase,
    }),
  ],
});
