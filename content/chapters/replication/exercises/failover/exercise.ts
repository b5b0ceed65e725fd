import { directed, exercise, randomised, type Finding } from '#kit';
import type { CreateMonitor } from './contract.ts';
import {
  cut,
  cutAfter,
  dies,
  down,
  downAfter,
  failover,
  fenced,
  follower,
  LANES,
  NODES_ALIKE,
  primary,
  SIDES,
  TICK_MS,
  type FailoverCase,
} from './failover-case.ts';
import { playFailover } from './failover-play.ts';
import { drawFailoverCase, smallerFailoverCase } from './smaller-failover-case.ts';

const check = (name: string, ...cases: FailoverCase[]) =>
  directed<CreateMonitor, FailoverCase>({ name, cases, play: playFailover, smaller: smallerFailoverCase });

/** Whatever goes wrong here went well without what these cases are about, and is called after that. */
const about = (name: string, ...cases: FailoverCase[]) =>
  directed<CreateMonitor, FailoverCase>({
    name,
    cases,
    async play(create, testCase, log) {
      const finding = await playFailover(create, testCase, log);
      return finding && !OF_ITSELF.includes(finding.fault.name) ? renamed(finding, name) : finding;
    },
  });

/** What is wrong whatever else happens. */
const OF_ITSELF = ['rejects', 'hangs', 'endless'];

const renamed = (finding: Finding, name: string): Finding => ({ ...finding, fault: { ...finding.fault, name } });

const after = (missesMax: number, testCase: FailoverCase): FailoverCase => ({ ...testCase, missesMax });
const watchedTwice = (testCase: FailoverCase): FailoverCase => ({ ...testCase, monitors: 2 });
const writing = (writesMs: readonly number[], testCase: FailoverCase): FailoverCase => ({ ...testCase, writesMs });

const NODES_FENCED = [38, 39, 40].map((epoch) => fenced('1p 1q', epoch));
const THREE_FENCED = [fenced('1p 1q 1r', 40), fenced('1p 1q', 40), fenced('1p 1q', 40)];
const FIVE = [...NODES_ALIKE, ...NODES_ALIKE.slice(1)];
/** The primary has written once more, and one of the others has it. */
const FIVE_AND_MORE = [primary('1p 1q 1r'), follower('1p 1q 1r'), ...FIVE.slice(2)];
/** From just before a tick until just before a later one. */
const missing = (from: number, ticks: number) => cut(['a'], (from - 0.1) * TICK_MS, ticks * TICK_MS);
/** Logs of so many entries. */
const TEN = '1p 1q 1r 1s 1t 1u 1v 1w 1x 1y';
const NINE = TEN.slice(0, -3);
const IN_VAIN = `1p${' 1x'.repeat(13)}`;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** How long what is enumerated lasts: longer than it takes to give the primary up and make another. */
const LONG_MS = 3 * TICK_MS;

/** Somebody has fenced all nodes and gone, and any side is cut off when the first of two monitors has made a primary. */
const partitionedWhenMade = (secondMs: number): FailoverCase[] =>
  SIDES.map((side) => ({
    ...watchedTwice(after(1, failover(NODES_FENCED, cutAfter(side, 'promote', LONG_MS)))),
    secondMs,
  }));

/** The primary goes down, and any side is cut off when the monitor has sent so many messages. */
const partitionedAfter = (messages: number): FailoverCase[] =>
  SIDES.map((side) =>
    watchedTwice(
      writing([2_500], after(1, failover(NODES_ALIKE, down('a', 0, LONG_MS), cutAfter(side, messages, LONG_MS)))),
    ),
  );

/** All is well, and any side is cut off at a moment, while clients go on writing on both. */
const partitionedAt = (fromMs: number): FailoverCase[] =>
  SIDES.map((side) => watchedTwice(writing([1_500, 3_200, 5_500], failover(NODES_ALIKE, cut(side, fromMs, 4_000)))));

export default exercise<CreateMonitor>({
  id: 'replication/failover',
  exportName: 'createMonitor',
  runsIn: { sim: 'failover', slot: 'monitor' },
  lanes: LANES,
  checks: [
    check(
      'patience',
      failover(NODES_ALIKE),
      failover(NODES_ALIKE, missing(1, 1)),
      failover(NODES_ALIKE, missing(1, 1), missing(3, 1)),
      after(3, failover(NODES_ALIKE, missing(1, 2), missing(4, 2))),
      watchedTwice(after(3, failover(NODES_ALIKE, missing(1, 2)))),
    ),
    check(
      'dead',
      ...upTo(3).map((more) => ({
        ...after(more + 1, failover(NODES_ALIKE, down('a'))),
        promotedByMs: (more + 1) * TICK_MS,
      })),
      after(3, failover(FIVE, down('a'), down('b'))),
      // The new primary misses a call, right after it was made.
      failover(NODES_ALIKE, down('a'), cut(['b'], 1_900, TICK_MS)),
      // It has been there for the first call, and is gone by the second.
      { ...failover(NODES_ALIKE, down('a', 500)), promotedByMs: 3 * TICK_MS },
      // The next primary dies too, and is missed no longer than the first.
      { ...failover(FIVE, down('a'), down('b', 4_500)), promotedByMs: 7 * TICK_MS },
    ),
    check(
      'choice',
      failover([primary('1p 1q'), follower('1p'), follower('1p 1q')], down('a')),
      failover([primary('1p 1q'), follower('1p 1q'), follower('1p')], down('a')),
      // The node with the longest log was primary once, and most of its log is its own alone.
      failover([primary('1p 1x 1y 1z'), primary('1p 2begin 2q', 2, 'b'), follower('1p 2begin 2q', 2, 'b')], down('b')),
      failover(
        [primary('1p 2begin 2q', 2, 'a'), primary('1p 1x 1y 1z', 1, 'b'), follower('1p 2begin 2q', 2, 'a')],
        down('a'),
      ),
      // Logs of more entries than one digit counts, and of many more than the other is newer in epochs.
      { ...failover([primary(TEN), follower(TEN), follower(NINE)], down('a')), acknowledged: 'y' },
      { ...failover([primary(TEN), follower(NINE), follower(TEN)], down('a')), acknowledged: 'y' },
      failover([primary(IN_VAIN), primary('1p 2begin 2q', 2, 'b'), follower('1p 2begin 2q', 2, 'b')], down('b')),
      // While the monitor waits for the primary, the primary writes once more, and only one node gets to hear of it.
      {
        ...writing([2_100], failover(NODES_ALIKE, cut(['a'], 900, 1_150), down('a', 2_120))),
        lagsMs: { b: 1_000 },
      },
    ),
    check(
      'monitor-dies',
      ...upTo(14).map((messages) => after(1, failover(NODES_ALIKE, down('a'), dies(messages, true)))),
      ...upTo(14).map((messages) => watchedTwice(after(1, failover(NODES_ALIKE, down('a'), dies(messages, false))))),
    ),
    check(
      'most',
      failover(NODES_ALIKE, cut(['monitor1', 'c'], 0, LONG_MS)),
      failover(FIVE, cut(['monitor1', 'd', 'e'], 0, LONG_MS)),
      // There is no majority without the old primary.
      failover(NODES_ALIKE, down('c'), cut(['a'], 900, LONG_MS)),
      failover(FIVE, down('a', 0, LONG_MS), down('b', 0, LONG_MS), down('c', 0, LONG_MS)),
      // For longer than anybody tries who has a limit, or who tries less and less often.
      ...[6_500, 17_000].map((forMs) => after(1, failover(NODES_ALIKE, cut(['monitor1', 'c'], 0, forMs)))),
    ),
    check(
      'back',
      failover(NODES_ALIKE, down('a', 0, 4_500)),
      failover(FIVE, down('a'), down('c', 0, 4_500)),
      failover([primary('1p 1q 1x'), primary('1p 1q 2begin 2r', 2, 'b'), follower('1p 1q 2begin 2r', 2, 'b')]),
      writing([500, 3_500], failover(NODES_ALIKE, cut(['a'], 0, 4_500))),
    ),
    about(
      'refused',
      failover([primary('1p 1q'), fenced('1p 1q', 40), follower('1p 1q')], down('a')),
      failover([primary('1p 1q', 40), follower('1p 1q', 40), follower('1p 1q', 40)], down('a')),
      failover([primary('1p 1q'), follower('1p 1q'), fenced('1p 1q', 40)]),
      failover(NODES_FENCED),
    ),
    about(
      'overlap',
      ...[1, 2].map((missesMax) => ({ ...after(missesMax, failover(NODES_ALIKE, down('a'))), givesUpMs: 1_400 })),
    ),
    check(
      'node-dies',
      ...(['b', 'c'] as const).flatMap((node) =>
        upTo(9).map((messages) =>
          after(1, failover(NODES_ALIKE, down('a', 0, LONG_MS), downAfter(node, messages + 1, LONG_MS + 500))),
        ),
      ),
      ...[1_001, 1_006, 1_011, 1_016, 1_051].flatMap((fromMs) =>
        (['b', 'c'] as const).map((node) => ({
          ...writing([1_000], after(1, failover(NODES_ALIKE, down('a', fromMs, LONG_MS)))),
          lagsMs: { [node]: 40 },
        })),
      ),
    ),
    check(
      'partitions',
      ...[950, 1_003].flatMap(partitionedAt),
      ...[3, 6, 7, 9].flatMap(partitionedAfter),
      ...[9, TICK_MS / 2].flatMap(partitionedWhenMade),
      // The node with the newest log misses the first monitor's fence, but not that of the second.
      { ...watchedTwice(after(1, failover(THREE_FENCED, down('a', 9, 4)))), secondMs: 15 },
    ),
    // Another monitor has fenced one node, and gone.
    check(
      'half-fenced',
      failover([primary('1p 1q'), fenced('1p', 40), follower('1p 1q')], down('c')),
      // One node answers, and then another, but never two at a time.
      after(
        1,
        failover(
          [primary('1p 1q'), follower('1p 1q'), fenced('1p 1q', 40)],
          down('a'),
          cut(['c'], 0, 900),
          cut(['b'], 900, LONG_MS),
        ),
      ),
    ),
    // The node with the newest log goes for good when it is about to be made the primary.
    check('chosen-dies', after(1, failover(FIVE_AND_MORE, down('a'), downAfter('b', 11, Infinity)))),
    randomised<CreateMonitor, FailoverCase>({
      name: 'model',
      count: 10,
      draw: drawFailoverCase,
      play: playFailover,
      smaller: smallerFailoverCase,
    }),
  ],
});
