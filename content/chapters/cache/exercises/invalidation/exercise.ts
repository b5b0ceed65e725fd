import { directed, exercise, randomised } from '#kit';
import type { CreateStore } from './contract.ts';
import { interleavings, type Taker } from './interleavings.ts';
import { drawStoreCase, smallerStoreCase } from './smaller-store-case.ts';
import { LANES, LEG_MS, type Errand, type StoreCase } from './store-case.ts';
import { playStores } from './store-play.ts';

type Legs = readonly number[];

const read = (server: 1 | 2, atMs: number, legsMs: Legs = [], key = 'a'): Errand => ({
  server: `server${server}`,
  atMs,
  key,
  legsMs,
});
const write = (server: 1 | 2, atMs: number, value: string, legsMs: Legs = []): Errand => ({
  ...read(server, atMs, legsMs),
  value,
});

const refused = (errand: Errand): Errand => ({ ...errand, isRefused: true });

const ROWS = { a: 'a0' };
const cold = (...errands: Errand[]): StoreCase => ({ rows: ROWS, cached: [], errands });
/** The value in the database, and maybe in the cache, is one that looks like none. */
const empty = (cached: readonly string[], ...errands: Errand[]): StoreCase => ({ rows: { a: '' }, cached, errands });
const warm = (...errands: Errand[]): StoreCase => ({ rows: ROWS, cached: ['a'], errands });
/** The same with the cache down, for good or until it comes back empty. */
const down = (testCase: StoreCase, fromMs: number, untilMs?: number): StoreCase => ({
  ...testCase,
  outage: untilMs === undefined ? { fromMs } : { fromMs, untilMs },
});

const check = (name: string, ...cases: StoreCase[]) =>
  directed<CreateStore, StoreCase>({ name, cases, play: playStores, smaller: smallerStoreCase });

/** How long a message takes that is soon there, and one that is overtaken by everything. */
const NEAR = LEG_MS;
const SLOW = 50 * LEG_MS;

const outage: Taker = { type: 'outage', messages: 2 };
const writes = (server: 1 | 2): Taker => ({ type: 'write', server: `server${server}`, messages: 2 });
const reads = (server: 1 | 2, messages = 3): Taker => ({ type: 'read', server: `server${server}`, messages });

export default exercise<CreateStore>({
  id: 'cache/invalidation',
  exportName: 'createStore',
  lanes: LANES,
  checks: [
    check(
      'reads',
      cold(read(1, 10)),
      warm(read(1, 10)),
      cold(read(1, 10), read(2, 100)),
      empty([], read(1, 10)),
      empty(['a'], read(1, 10)),
      cold(read(1, 10, [], 'b'), read(2, 100, [], 'b')),
      { rows: { a: 'a0', A: 'A0' }, cached: [], errands: [read(1, 10), read(1, 100, [], 'A')] },
    ),
    check('write', cold(write(1, 10, 'a1')), cold(write(1, 10, 'a1', [SLOW])), cold(refused(write(1, 10, 'a1')))),
    check('forgets', warm(write(1, 10, 'a1'), read(1, 100)), warm(write(1, 10, 'a1'), read(2, 100))),
    check(
      'own',
      cold(read(1, 10), write(2, 100, 'a1'), read(1, 200)),
      cold(write(1, 10, 'a1'), write(2, 100, 'a2'), read(1, 200)),
    ),
    check(
      'waits',
      warm(write(1, 10, 'a1', [NEAR, NEAR, SLOW]), read(2, 40)),
      // Somebody fills the gap between a first delete and the write.
      warm(write(1, 10, 'a1', [NEAR, NEAR, SLOW, NEAR, SLOW]), read(2, 40), read(2, 200)),
    ),
    check('order', cold(write(1, 10, 'a1', [SLOW]), read(2, 40))),
    check(
      'update',
      warm(write(1, 10, 'a1', [NEAR, NEAR, SLOW]), write(2, 30, 'a2')),
      cold(write(1, 10, 'a1', [NEAR, NEAR, SLOW]), write(2, 30, 'a2')),
    ),
    check('late-load', cold(read(2, 10, [NEAR, NEAR, NEAR, NEAR, SLOW]), write(1, 40, 'a1'))),
    check('joins', cold(read(1, 10, [NEAR, NEAR, NEAR, SLOW]), write(2, 40, 'a1'), read(1, 100))),
    check(
      'stolen-lease',
      cold(read(2, 10, [NEAR, NEAR, NEAR, SLOW]), write(1, 40, 'a1')),
      cold(read(2, 10, [SLOW]), write(1, 40, 'a1')),
      cold(read(2, 10, [NEAR, NEAR, NEAR, SLOW]), write(1, 40, 'a1'), read(2, 100, [NEAR, NEAR, NEAR, SLOW])),
    ),
    // What a write finds when it begins need not be so when it ends.
    check(
      'writers',
      { rows: {}, cached: [], errands: [write(1, 10, 'a1', [NEAR, SLOW]), write(2, 30, 'a2'), read(2, 60)] },
      warm(write(1, 10, 'a0', [NEAR, SLOW]), write(2, 30, 'a1'), read(2, 60)),
      // Its value is in the row already, or no longer; the first write's delete is late, and may be its third message.
      ...[[], [NEAR, NEAR]].flatMap((look) => [
        warm(write(2, 10, 'a1', [...look, NEAR, NEAR, SLOW]), write(1, 30, 'a1'), read(1, 60)),
        warm(write(2, 10, 'a1', [...look, NEAR, NEAR, SLOW]), write(1, 40, 'a0')),
      ]),
      cold(write(1, 10, 'a1', [SLOW]), write(1, 20, 'a2', [SLOW])),
      // The first delete is there, and its answer still on the way back, when the second write needs one.
      warm(write(1, 10, 'a1', [NEAR, NEAR, NEAR, SLOW]), read(2, 30), write(1, 60, 'a2')),
    ),
    check(
      'down',
      down(cold(read(1, 10)), 0),
      down(cold(read(1, 10, [NEAR, NEAR, NEAR, SLOW])), 20),
      down(cold(write(1, 10, 'a1')), 0),
      down(warm(write(1, 10, 'a1', [NEAR, NEAR, SLOW])), 20),
    ),
    check(
      'outage',
      down(cold(read(1, 10), write(2, 100, 'a1'), read(1, 200)), 150),
      down(cold(read(1, 10), read(1, 150), read(2, 250), read(1, 300), write(1, 400, 'a1'), read(2, 500)), 100, 200),
    ),
    directed<CreateStore, StoreCase>({
      name: 'interleavings',
      cases: [
        ...interleavings([writes(1), reads(2, 5), reads(1, 1)], false),
        ...interleavings([writes(1), writes(2), reads(1)], true),
        ...interleavings([writes(1), reads(2), reads(2)], false),
        ...interleavings([outage, writes(1), reads(2)], true),
      ],
      play: playStores,
      smaller: smallerStoreCase,
    }),
    randomised<CreateStore, StoreCase>({
      name: 'model',
      count: 40,
      draw: drawStoreCase,
      play: playStores,
      smaller: smallerStoreCase,
    }),
  ],
});
