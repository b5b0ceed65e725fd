import { directed, randomised, type Exercise } from '#kit';
import {
  create,
  drawCase,
  drawLargeCase,
  get,
  set,
  smallerCase,
  type CreateCache,
  type PolicyCase,
  type Value,
} from './policy-case.ts';
import { ANY_FAULT, playAgainst, type Blame, type PastCall } from './policy-play.ts';
import type { Rule } from './policy-rule.ts';

export type PolicyCheck = Exercise<CreateCache>['checks'][number];

/** A directed check against a rule; the fault has the check's name. */
export function against(rule: Rule, name: string, cases: readonly PolicyCase[], blame?: Blame): PolicyCheck {
  return directed<CreateCache, PolicyCase>({
    name,
    cases,
    play: playAgainst(rule, name, blame),
    smaller: smallerCase,
  });
}

const FALSY: readonly Value[] = [0, '', false, null];

export const isReadOfHeld = ({ type, wasHeld }: PastCall): boolean => type === 'get' && wasHeld;
export const isReadOfMissing = ({ type, wasHeld }: PastCall): boolean => type === 'get' && !wasHeld;
export const isRewrite = ({ type, wasHeld }: PastCall): boolean => type === 'set' && wasHeld;
export const isReturn = ({ type, wasForgotten }: PastCall): boolean => type === 'set' && wasForgotten;

/** What makes it a store at all, whichever entry it forgets. */
export function storing(rule: Rule): PolicyCheck[] {
  return [
    against(rule, 'store', [{ capacity: 2, operations: [get('a'), set('a', 1), get('a')] }]),
    // No smaller cases: what is left in shared memory by one attempt would answer in the next.
    directed<CreateCache, PolicyCase>({
      name: 'isolation',
      cases: [{ capacity: 2, operations: [set('a', 1), create, get('a')] }],
      play: playAgainst(rule, 'isolation'),
    }),
    against(rule, 'overwrite', [{ capacity: 2, operations: [set('a', 1), set('a', 2), get('a')] }]),
    against(rule, 'room', [
      { capacity: 1, operations: [set('a', 1), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), get('a')] },
      { capacity: 3, operations: [set('a', 1), set('b', 2), set('c', 3), get('a')] },
    ]),
  ];
}

/** That it holds no more than it may. Of one entry, that one has to go, so that no other rule can be mistaken for this. */
export function bound(rule: Rule): PolicyCheck {
  return against(rule, 'bound', [
    { capacity: 1, operations: [set('a', 1), set('b', 2), get('a')] },
    { capacity: 1, operations: [set('a', 1), set('b', 2), set('c', 3), get('b')] },
  ]);
}

/** That a held key needs no new room. */
export function spare(rule: Rule): PolicyCheck {
  return against(
    rule,
    'spare',
    [
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('b', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('a', 2), set('b', 3), get('a')] },
      { capacity: 1, operations: [set('a', 1), set('a', 2), set('b', 3), set('c', 4), get('b')] },
    ],
    isRewrite,
  );
}

/** That the same holds for values that look like nothing and for keys that objects treat in their own way. */
export function anyValueAndKey(rule: Rule): PolicyCheck[] {
  return [
    against(
      rule,
      'falsy',
      FALSY.flatMap((value) => [
        { capacity: 2, operations: [set('a', value), get('a')] },
        { capacity: 2, operations: [set('a', 1), set('b', value), set('b', 2), get('a')] },
        { capacity: 2, operations: [set('a', value), set('b', 1), get('a'), set('c', 2), get('a'), get('b')] },
        { capacity: 2, operations: [set('a', value), set('b', 1), set('a', 2), set('c', 3), get('a'), get('b')] },
      ]),
    ),
    against(rule, 'keys', [
      ...['', '0', '__proto__', 'constructor'].flatMap((key) => [
        { capacity: 2, operations: [get(key), set(key, 1), get(key)] },
        { capacity: 1, operations: [set(key, 1), set('a', 2), get(key)] },
      ]),
      { capacity: 2, operations: [set('2', 1), set('1', 2), set('a', 3), get('1')] },
    ]),
  ];
}

/** Random calls, each answer held against the rule's; one case in five is of a large cache. */
export function model(rule: Rule): PolicyCheck {
  return randomised<CreateCache, PolicyCase>({
    name: ANY_FAULT,
    count: 30,
    draw: (random) => (random.integer(5) === 0 ? drawLargeCase(random) : drawCase(random)),
    play: playAgainst(rule, ANY_FAULT),
    smaller: smallerCase,
  });
}
