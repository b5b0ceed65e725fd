import { directed, exercise, randomised } from '#kit';
import type { CreateConnectionPool } from './contract.ts';
import {
  acquire,
  create,
  drawPoolCase,
  expire,
  LANES,
  other,
  release,
  smallerPoolCase,
  type Operation,
  type PoolCase,
} from './pool-case.ts';
import { ANY_FAULT, playPool, type Blame } from './pool-play.ts';

const pool = (size: number, ...operations: Operation[]): PoolCase => ({ size, operations });

const check = (name: string, blame: Blame | undefined, ...cases: PoolCase[]) =>
  directed<CreateConnectionPool, PoolCase>({ name, cases, play: playPool(name, blame), smaller: smallerPoolCase });

const isAcquire: Blame = ({ type }) => type === 'acquire';
const isRelease: Blame = ({ type }) => type === 'release';
const isExpire: Blame = ({ type }) => type === 'expire';

export default exercise<CreateConnectionPool>({
  id: 'splitting-tiers/connection-pool',
  exportName: 'createConnectionPool',
  runsIn: { sim: 'two-boxes', slot: 'pool' },
  lanes: LANES,
  checks: [
    check('lends', undefined, pool(1, acquire('a')), pool(2, acquire('a'), acquire('b')), pool(1, expire(100))),
    // No smaller cases: what is left in shared memory by one attempt would answer in the next.
    directed<CreateConnectionPool, PoolCase>({
      name: 'isolation',
      cases: [
        pool(1, acquire('a'), create, acquire('b')),
        pool(1, acquire('a'), acquire('b'), create, acquire('c'), release(1)),
        pool(1, acquire('a'), other, acquire('b')),
      ],
      play: playPool('isolation', ({ type }) => type === 'create' || type === 'other'),
    }),
    check('bound', isAcquire, pool(1, acquire('a'), acquire('b')), pool(2, acquire('a'), acquire('b'), acquire('c'))),
    check(
      'back',
      isRelease,
      pool(1, acquire('a'), release(1), acquire('b')),
      pool(2, acquire('a'), acquire('b'), release(1), acquire('c')),
      pool(3, acquire('a'), acquire('b'), acquire('c'), release(2), release(1), acquire('d')),
    ),
    check(
      'hands-over',
      isAcquire,
      pool(1, acquire('a'), acquire('b'), release(1)),
      pool(2, acquire('a'), acquire('b'), acquire('c'), release(2)),
    ),
    check(
      'still-lent',
      isRelease,
      pool(1, acquire('a'), acquire('b'), release(1), acquire('c')),
      pool(1, acquire('a'), acquire('b'), release(1), release(1), acquire('c')),
      pool(2, acquire('a'), acquire('b'), acquire('c'), release(1), release(2), acquire('a'), release(2), acquire('d')),
    ),
    check(
      'line',
      isAcquire,
      pool(1, acquire('a'), acquire('c'), acquire('b'), release(1)),
      pool(1, acquire('a'), acquire('b', 900), acquire('c', 300), release(1)),
      pool(1, acquire('a'), acquire('2'), acquire('1'), release(1)),
    ),
    check(
      'gives-up',
      undefined,
      pool(1, acquire('a'), acquire('b', 100), expire(200)),
      pool(1, acquire('a'), acquire('b', 100), expire(100)),
      pool(1, acquire('a'), acquire('b', 100), expire(99)),
      pool(1, acquire('a'), acquire('c', 200), acquire('b', 100), expire(300)),
      pool(1, acquire('a'), acquire('b', 300), acquire('c', 100), expire(200)),
      pool(1, acquire('a'), acquire('b', 0), expire(0)),
    ),
    check(
      'holder',
      isExpire,
      pool(1, acquire('a', 100), expire(200)),
      pool(1, acquire('a', 100), expire(200), acquire('b')),
    ),
    check(
      'too-late',
      isExpire,
      pool(1, acquire('a'), acquire('b', 100), expire(200), release(1)),
      pool(1, acquire('a'), acquire('b', 100), acquire('c', 900), expire(200), release(1)),
      pool(1, acquire('a'), acquire('b', 100), expire(200), expire(300)),
      pool(1, acquire('a'), acquire('b', 100), expire(200), release(1), acquire('c')),
    ),
    check(
      'again',
      isExpire,
      pool(1, acquire('a'), acquire('b', 100), expire(200), acquire('b', 900), release(1)),
      pool(1, acquire('a'), acquire('b', 100), expire(200), acquire('b', 900), expire(300)),
    ),
    check(
      'twice',
      isRelease,
      pool(1, acquire('a'), release(1), release(1), acquire('b'), acquire('c')),
      pool(2, acquire('a'), release(1), release(1), acquire('b'), acquire('c')),
      pool(2, acquire('a'), release(2), acquire('b'), acquire('c')),
    ),
    check(
      'unknown',
      isRelease,
      pool(1, release(1), acquire('a'), acquire('b')),
      pool(1, release(0), acquire('a')),
      pool(1, acquire('a'), acquire('b'), release(2), release(1)),
    ),
    check(
      'names',
      isAcquire,
      ...['', 'constructor', '__proto__'].map((name) => pool(1, acquire('a'), acquire(name, 100), expire(100))),
      ...['', '__proto__'].map((name) => pool(1, acquire('a'), acquire(name), release(1))),
    ),
    randomised<CreateConnectionPool, PoolCase>({
      name: ANY_FAULT,
      count: 60,
      draw: drawPoolCase,
      play: playPool(ANY_FAULT),
      smaller: smallerPoolCase,
    }),
  ],
});
