import { directed, exercise, randomised } from '#kit';
import {
  LANES,
  LEG_MS,
  MAIL_MEMORY_MS,
  upload,
  type ConsumerCase,
  type Published,
  type Trouble,
} from './consumer-case.ts';
import { playConsumers } from './consumer-play.ts';
import type { CreateConsumer } from './contract.ts';
import { drawConsumerCase, smallerConsumerCase } from './smaller-consumer-case.ts';

/** More calls than anybody needs for one photo. */
const CALLS = 10;
const VISIBILITY_MS = 200;
/** Far enough apart that an answer is back, and the next call sent, before the next thing arrives anywhere. */
const SLOT_MS = 10 * LEG_MS;

const at = (atMs: number, photo: string, owner?: string, shown?: string): Published => ({
  atMs,
  upload: upload(photo, owner, shown),
});
const messages = (...published: Published[]): ConsumerCase => ({
  published,
  visibilityMs: VISIBILITY_MS,
  troubles: [],
  legsMs: [],
});
const one = messages(at(10, 'p1'));
const troubled = (testCase: ConsumerCase, ...troubles: Trouble[]): ConsumerCase => ({ ...testCase, troubles });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const dies = (delivery: number, calls: number): Trouble => ({ type: 'dies', delivery, calls });
const rejected = (delivery: number, call: number): Trouble => ({ type: 'rejected', delivery, call });
const rivals = (commits: number): Trouble => ({ type: 'rivals', delivery: 0, commits });

/**
 * Two messages, one for each worker, in every order in which the first stops after some of its calls, the second makes some,
 * the first goes on to its end, and then the second does.
 */
function stopAndGo(first: Published, second: Published): ConsumerCase[] {
  const cases = upTo(CALLS).flatMap((before) => upTo(CALLS + 1).map((between) => ({ before, between })));
  return cases.map(({ before, between }) => {
    const turns = [
      ...upTo(before).map(() => 0),
      ...upTo(between).map(() => 1),
      ...upTo(CALLS - before).map(() => 0),
      ...upTo(CALLS - between).map(() => 1),
    ];
    const legsMs = [first, second].map(({ atMs }, who) =>
      legsOf(
        atMs,
        turns.flatMap((turn, slot) => (turn === who ? [(slot + 2) * SLOT_MS] : [])),
      ),
    );
    return { ...messages(first, second), visibilityMs: 2 * CALLS * SLOT_MS + SLOT_MS, legsMs };
  });
}

/** There and back, so that calls arrive in these slots, if each is sent when the one before is answered. */
function legsOf(atMs: number, slotsMs: readonly number[]): number[] {
  return slotsMs.flatMap((slotMs, index) => {
    const sentMs = index === 0 ? atMs + LEG_MS : slotsMs[index - 1]! + LEG_MS;
    return [slotMs - sentMs, LEG_MS];
  });
}

/** The first delivery is slow in one of its calls, there or back, so that the message is delivered again meanwhile. */
const stalled = (leg: number): ConsumerCase => ({
  ...one,
  legsMs: [upTo(2 * CALLS).map((index) => (index === leg ? 2 * VISIBILITY_MS : LEG_MS))],
});

const check = (name: string, ...cases: ConsumerCase[]) =>
  directed<CreateConsumer, ConsumerCase>({ name, cases, play: playConsumers, smaller: smallerConsumerCase });

export default exercise<CreateConsumer>({
  id: 'message-queue/idempotent-consumer',
  exportName: 'createConsumer',
  runsIn: { sim: 'twice', slot: 'consumer' },
  lanes: LANES,
  checks: [
    check(
      'effects',
      one,
      messages(at(10, 'p1'), at(200, 'p2', 'bob')),
      messages(at(10, 'p1'), at(200, 'p2')),
      messages(at(10, 'p1'), at(200, 'p2', 'ann', 'p1')),
      messages(at(10, 'p1'), at(200, 'p2', 'bob', 'p1')),
    ),
    check('crash', ...upTo(CALLS).map((calls) => troubled(one, dies(0, calls)))),
    check(
      'crash-again',
      ...upTo(CALLS).flatMap((first) => upTo(CALLS).map((second) => troubled(one, dies(0, first), dies(1, second)))),
    ),
    check(
      'published-again',
      messages(at(10, 'p1'), at(200, 'p1')),
      messages(at(10, 'p1'), at(200, 'p2'), at(400, 'p1'), at(600, 'p2')),
      messages(at(10, 'p1'), at(MAIL_MEMORY_MS + 1_000, 'p1')),
    ),
    check(
      'rejected',
      ...upTo(CALLS).map((call) => troubled(one, rejected(0, call))),
      { ...one, poison: 'p1' },
      { ...messages(at(10, 'p1'), at(30, 'p2')), poison: 'p1' },
      ...upTo(CALLS).flatMap((calls) => upTo(CALLS).map((call) => troubled(one, dies(0, calls), rejected(1, call)))),
    ),
    check('conflict', ...[1, 2, 5].map((commits) => troubled(one, rivals(commits)))),
    check('stalled', ...upTo(2 * CALLS).map(stalled)),
    check('workers', ...stopAndGo(at(10, 'p1'), at(12, 'p1')), ...stopAndGo(at(10, 'p1'), at(12, 'p2'))),
    randomised<CreateConsumer, ConsumerCase>({
      name: 'model',
      count: 40,
      draw: drawConsumerCase,
      play: playConsumers,
      smaller: smallerConsumerCase,
    }),
  ],
});
