import { directed, exercise, randomised } from '#kit';
import type { CreateLikes } from './contract.ts';
import {
  add,
  drawLikesCase,
  heats,
  LANES,
  of,
  smallerLikesCase,
  type LikesCase,
  type Operation,
} from './likes-case.ts';
import { playLikes } from './likes-play.ts';
import { playSpread, type SpreadCase } from './spread-case.ts';

const PARTS = 4;
/** Photos whose names run into each other when a part's number is put behind them. */
const NUMBERS = Array.from({ length: 12 }, (_, at) => at);

const check = (name: string, ...cases: (readonly Operation[])[]) =>
  directed<CreateLikes, LikesCase>({
    name,
    cases: cases.map((operations) => ({ parts: PARTS, operations })),
    play: playLikes,
    smaller: smallerLikesCase,
  });

export default exercise<CreateLikes>({
  id: 'sharding/celebrity',
  exportName: 'createLikes',
  lanes: LANES,
  checks: [
    check(
      'plain',
      [of('p1')],
      [add('p1', 'mina'), of('p1')],
      [add('p1', 'mina'), add('p1', 'joon'), add('p1', 'mina'), of('p1')],
      [add('p1', 'Mina'), add('p1', 'mina'), add('p1', ' mina'), of('p1')],
      [add('p1', 'mina'), add('p2', 'joon'), of('p1'), of('p2')],
    ),
    check('servers', [add('p1', 'mina', 1), of('p1', 2)], [of('p1', 2), add('p1', 'mina', 1), of('p1', 2)]),
    check(
      'whole',
      [heats('p1'), add('p1', 'mina'), of('p1')],
      [heats('p1'), ...NUMBERS.map((at) => add('p1', `user${at}`)), of('p1')],
      [heats('p1'), of('p1')],
      [heats('p1'), add('p1', 'mina', 1), of('p1', 2)],
      [heats('p1'), add('p1', 'mina'), add('p2', 'joon'), of('p2')],
    ),
    directed<CreateLikes, SpreadCase>({
      name: 'spread',
      cases: [
        { users: 2_000, parts: 10 },
        { users: 1_200, parts: 3 },
      ],
      play: playSpread,
    }),
    check(
      'before',
      [add('p1', 'mina'), heats('p1'), of('p1')],
      [add('p1', 'mina'), heats('p1'), add('p1', 'joon'), of('p1', 2)],
    ),
    check(
      'twice',
      [heats('p1'), add('p1', 'mina'), add('p1', 'mina'), of('p1')],
      [heats('p1'), ...NUMBERS.map(() => add('p1', 'mina')), of('p1')],
      [heats('p1'), add('p1', 'mina', 1), add('p1', 'mina', 2), of('p1')],
      [add('p1', 'mina'), heats('p1'), add('p1', 'mina'), of('p1')],
    ),
    directed<CreateLikes, LikesCase>({
      name: 'names',
      cases: [
        ...NUMBERS.map((at) => ({ parts: 12, operations: [heats('p'), add('p', 'mina'), of(`p${at}`)] })),
        ...NUMBERS.map((at) => ({ parts: 12, operations: [add(`p${at}`, 'mina'), heats('p'), of('p')] })),
        ...['mina', 'joon', 'ada', 'lee', 'kim', 'park'].map((user) => ({
          parts: 12,
          operations: [heats('p1'), heats('p'), add('p', user), of('p1')],
        })),
      ],
      play: playLikes,
      smaller: smallerLikesCase,
    }),
    randomised<CreateLikes, LikesCase>({
      name: 'model',
      count: 60,
      draw: drawLikesCase,
      play: playLikes,
      smaller: smallerLikesCase,
    }),
  ],
});
