import { again, ANY_FAULT, CALL_LANES, exercise, other, randomised, type Blame } from '#kit';
import type { CreateConnectionPool } from './contract.ts';
import { acquire, drawPoolCase, expire, pool, poolChecks, release, type PoolCase } from './pool-calls.ts';
import type { Operation } from './pool-rule.ts';

const isOf =
  (type: Operation['type']): Blame<Operation> =>
  (call) =>
    typeof call === 'object' && call.type === type;

const isAcquire = isOf('acquire');
const isRelease = isOf('release');
const isExpire = isOf('expire');
const check = poolChecks.check.bind(poolChecks);

export default exercise<CreateConnectionPool>({
  id: 'splitting-tiers/connection-pool',
  exportName: 'createConnectionPool',
  runsIn: { sim: 'two-boxes', slot: 'pool' },
  lanes: CALL_LANES,
  checks: [
    check('lends', undefined, pool(1, acquire('a')), pool(2, acquire('a'), acquire('b')), pool(1, expire(100))),
    poolChecks.asTheyAre(
      'isolation',
      (call) => call === again || call === other,
      pool(1, acquire('a'), again, acquire('b')),
      pool(1, acquire('a'), acquire('b'), again, acquire('c'), release(1)),
      pool(1, acquire('a'), other, acquire('b')),
    ),
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
      ...poolChecks.caseRules(ANY_FAULT),
      count: 60,
      draw: drawPoolCase,
    }),
  ],
});
