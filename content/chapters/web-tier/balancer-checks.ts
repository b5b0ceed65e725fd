import { directed, randomised, type Exercise } from '#kit';
import {
  add,
  answers,
  create,
  drawCase,
  fails,
  other,
  pick,
  remove,
  smallerCase,
  type BalancerCase,
  type CreateBalancer,
  type Operation,
  type Patience,
} from './balancer-case.ts';
import { ANY_FAULT, playAgainst, type Blame } from './balancer-play.ts';
import type { Choice } from './balancer-rule.ts';

export type BalancerCheck = Exercise<CreateBalancer>['checks'][number];

/** A directed check against a rule; the fault has the check's name. */
export function against(choose: Choice, name: string, cases: readonly BalancerCase[], blame?: Blame): BalancerCheck {
  return directed<CreateBalancer, BalancerCase>({
    name,
    cases,
    play: playAgainst(choose, name, blame),
    smaller: smallerCase,
  });
}

export const calls = (patience: Patience, ...operations: Operation[]): BalancerCase => ({ patience, operations });
export const QUICK: Patience = { downAfter: 1, upAfter: 1 };
const SLOW_DOWN: Patience = { downAfter: 3, upAfter: 1 };
const SLOW_UP: Patience = { downAfter: 1, upAfter: 3 };

/**
 * That two balancers share nothing. What goes wrong before there is a second one is for other checks. No smaller cases: what
 * is left in shared memory by one attempt would answer in the next.
 */
export function isolation(choose: Choice): BalancerCheck {
  const play = playAgainst(choose, 'isolation', ({ type }) => type === 'create' || type === 'other');
  return directed<CreateBalancer, BalancerCase>({
    name: 'isolation',
    cases: [
      calls(QUICK, ...add('a'), create, pick),
      calls(QUICK, ...add('a'), other, pick),
      calls(QUICK, ...add('a'), fails('a'), create, ...add('a'), pick),
      calls(QUICK, ...add('a', 'b'), pick, create, ...add('a', 'b'), pick),
    ],
    async play(build, testCase, log) {
      const finding = await play(build, testCase, log);
      return finding?.fault.name === 'isolation' ? finding : undefined;
    },
  });
}

/** That it knows which servers are up: after so many probes in a row, and not before. */
export function health(choose: Choice): BalancerCheck[] {
  return [
    against(
      choose,
      'down',
      [
        calls(QUICK, ...add('a', 'b'), fails('a'), pick, pick),
        calls(QUICK, ...add('a', 'b'), fails('b'), pick, pick),
        calls(SLOW_DOWN, ...add('a', 'b'), fails('a'), fails('a'), fails('a'), pick),
      ],
      isFailure,
    ),
    against(choose, 'none', [
      calls(QUICK, pick),
      calls(QUICK, ...add('a'), fails('a'), pick),
      calls(QUICK, ...add('a', 'b'), fails('a'), fails('b'), pick),
      calls(QUICK, ...add('a'), remove('a'), pick),
    ]),
    against(
      choose,
      'hasty',
      [
        calls(SLOW_DOWN, ...add('a', 'b'), fails('a'), pick),
        calls(SLOW_DOWN, ...add('a', 'b'), fails('a'), fails('a'), pick),
        calls({ downAfter: 2, upAfter: 3 }, ...add('a', 'b'), fails('a'), pick),
      ],
      isFailure,
    ),
    against(
      choose,
      'in-a-row',
      [
        calls({ downAfter: 2, upAfter: 1 }, ...add('a', 'b'), fails('a'), answers('a'), fails('a'), pick),
        calls(SLOW_DOWN, ...add('a'), fails('a'), fails('a'), answers('a'), fails('a'), pick),
        calls({ downAfter: 1, upAfter: 2 }, ...add('a'), fails('a'), answers('a'), fails('a'), answers('a'), pick),
        calls({ downAfter: 2, upAfter: 1 }, ...add('a', 'b'), fails('a'), fails('b'), pick),
      ],
      isProbe,
    ),
    against(
      choose,
      'returns',
      [
        calls(QUICK, ...add('a', 'b'), fails('a'), answers('a'), pick),
        calls(QUICK, ...add('a'), fails('a'), pick, answers('a'), pick),
      ],
      isRecovery,
    ),
    against(
      choose,
      'eager',
      [
        calls(SLOW_UP, ...add('a', 'b'), fails('a'), answers('a'), pick),
        calls(SLOW_UP, ...add('a', 'b'), fails('a'), answers('a'), answers('a'), pick),
        calls({ downAfter: 3, upAfter: 2 }, ...add('a'), fails('a'), fails('a'), fails('a'), answers('a'), pick),
      ],
      isRecovery,
    ),
  ];
}

/** That it follows the set of servers as that changes. */
export function changes(choose: Choice): BalancerCheck[] {
  return [
    against(
      choose,
      'removed',
      [
        calls(QUICK, ...add('a', 'b'), remove('a'), pick, pick),
        calls(QUICK, ...add('a', 'b'), remove('b'), pick, pick),
      ],
      isRemoval,
    ),
    against(
      choose,
      'added-twice',
      [
        calls(QUICK, ...add('a', 'b', 'a'), pick, pick, pick, pick),
        calls(QUICK, ...add('a', 'b'), fails('a'), ...add('a'), pick),
        calls(QUICK, ...add('a', 'b'), pick, ...add('a'), pick, pick),
      ],
      isAddition,
    ),
    against(
      choose,
      'fresh',
      [
        calls(QUICK, ...add('a'), fails('a'), remove('a'), ...add('a'), pick),
        calls({ downAfter: 2, upAfter: 1 }, ...add('a'), fails('a'), remove('a'), ...add('a'), fails('a'), pick),
      ],
      isAddition,
    ),
    against(
      choose,
      'stranger',
      [
        calls(QUICK, ...add('a', 'b'), remove('c'), pick, pick),
        calls(QUICK, ...add('a'), fails('b'), answers('b'), pick, pick),
        calls(QUICK, fails('a'), ...add('a'), pick),
      ],
      isProbeOrRemoval,
    ),
    against(choose, 'names', [
      ...['constructor', '__proto__', ''].map((name) => calls(QUICK, ...add('a', name), pick, pick)),
      ...['constructor', '__proto__'].map((name) => calls(QUICK, ...add(name), fails(name), pick)),
      calls(QUICK, ...add('b', '2', '1'), pick, pick, pick),
    ]),
  ];
}

/** Random calls, each pick held against the rule's. */
export function model(choose: Choice, types: readonly Operation['type'][]): BalancerCheck {
  return randomised<CreateBalancer, BalancerCase>({
    name: ANY_FAULT,
    count: 60,
    draw: drawCase(types),
    play: playAgainst(choose, ANY_FAULT),
    smaller: smallerCase,
  });
}

const isFailure: Blame = (call) => call.type === 'probed' && !call.isGood;
const isRecovery: Blame = (call) => call.type === 'probed' && call.isGood;
const isProbeOrRemoval: Blame = ({ type }) => type === 'probed' || type === 'remove';
const isProbe: Blame = ({ type }) => type === 'probed';
export const isRemoval: Blame = ({ type }) => type === 'remove';
export const isAddition: Blame = ({ type }) => type === 'add';
