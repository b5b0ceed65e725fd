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
const FIVE = [...NODES_ALIKE, ...NODES_ALIKE.slice(1)];
/** From just before a tick until just before a later one. */
const missing = (from: number, ticks: number) => cut(['a'], (from - 0.1) * TICK_MS, ticks * TICK_MS);
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
    ),
    randomised<CreateMonitor, FailoverCase>({
      name: 'model',
      count: 10,
      draw: drawFailoverCase,
      play: playFailover,
      smaller: smallerFailoverCase,
    }),
  ],
});
