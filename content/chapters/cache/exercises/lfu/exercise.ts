import { exercise } from '#kit';
import { get, LANES, set, type CreateCache, type Value } from '../../policy-case.ts';
import {
  against,
  anyValueAndKey,
  bound,
  isReadOfHeld,
  isReadOfMissing,
  isReturn,
  isRewrite,
  model,
  spare,
  storing,
} from '../../policy-checks.ts';
import type { PolicyRule } from '../../policy-rule.ts';
import { speed } from '../../policy-speed.ts';

export default exercise<CreateCache>({
  id: 'cache/lfu',
  exportName: 'createCache',
  runsIn: { sim: 'illusion', slot: 'policy' },
  lanes: LANES,
  checks: [
    ...storing(leastFrequentlyUsed),
    against(leastFrequentlyUsed, 'newcomer', [
      { capacity: 1, operations: [set('a', 1), set('b', 2), get('b')] },
      { capacity: 1, operations: [set('a', 1), get('a'), set('b', 2), get('b')] },
    ]),
    bound(leastFrequentlyUsed),
    against(leastFrequentlyUsed, 'lowest', [
      { capacity: 1, operations: [set('a', 1), get('a'), set('b', 2), get('a')] },
      { capacity: 1, operations: [set('a', 1), get('a'), set('b', 2), set('c', 3), get('b')] },
    ]),
    spare(leastFrequentlyUsed),
    against(
      leastFrequentlyUsed,
      'read',
      [{ capacity: 2, operations: [set('a', 1), set('b', 2), get('a'), set('c', 3), get('a')] }],
      isReadOfHeld,
    ),
    against(leastFrequentlyUsed, 'recent', [
      { capacity: 2, operations: [set('a', 1), get('a'), set('b', 2), set('c', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), get('a'), get('a'), set('b', 2), get('b'), set('c', 3), get('a')] },
    ]),
    against(
      leastFrequentlyUsed,
      'rewrite',
      [
        { capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 3), set('c', 4), get('a')] },
        { capacity: 2, operations: [set('a', 1), set('a', 2), set('b', 3), set('c', 4), get('a')] },
        { capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 1), set('c', 3), get('a')] },
        {
          capacity: 2,
          operations: [set('a', 1), set('a', 2), set('a', 3), set('b', 4), get('b', 3), set('c', 5), get('b')],
        },
      ],
      isRewrite,
    ),
    against(leastFrequentlyUsed, 'ties', [
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('b')] },
      { capacity: 2, operations: [set('b', 1), set('a', 2), set('c', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), get('b'), get('a'), set('c', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('b', 3), set('a', 4), set('c', 5), get('a')] },
    ]),
    against(leastFrequentlyUsed, 'equal', [
      { capacity: 2, operations: [set('a', 1), set('b', 1), get('a'), set('c', 2), get('a')] },
      {
        capacity: 3,
        operations: [set('a', 1), get('a'), set('b', 1), set('c', 2), get('c'), set('d', 3), get('c')],
      },
    ]),
    against(
      leastFrequentlyUsed,
      'leftover',
      [
        {
          capacity: 2,
          operations: [set('a', 1), set('b', 2), get('b'), set('c', 3), set('a', 4), set('d', 5), get('b')],
        },
        {
          capacity: 2,
          operations: [set('a', 1), get('a'), set('b', 2), get('b'), set('c', 3), set('a', 4), set('d', 5), get('b')],
        },
      ],
      isReturn,
    ),
    against(
      leastFrequentlyUsed,
      'peek',
      [
        { capacity: 2, operations: [set('a', 1), set('b', 2), get('c'), set('d', 3), get('b')] },
        { capacity: 2, operations: [get('a'), set('a', 1), set('b', 2), set('c', 3), get('b')] },
      ],
      isReadOfMissing,
    ),
    // Counts that stop at 15 or at 255, as in structures that spend half a byte or a byte on each.
    against(leastFrequentlyUsed, 'many', [
      { capacity: 2, operations: [set('a', 1), get('a', 20), set('b', 2), get('b', 19), set('c', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), get('a', 300), set('b', 2), get('b', 299), set('c', 3), get('a')] },
    ]),
    ...anyValueAndKey(leastFrequentlyUsed),
    model(leastFrequentlyUsed),
    speed,
  ],
});

/**
 * The rule as plainly as it can be said, at any cost: a list in which whoever's count grew last stands last, and the
 * first of the lowest count is forgotten.
 */
function leastFrequentlyUsed(capacity: number): PolicyRule {
  let entries: { readonly key: string; readonly value: Value; readonly count: number }[] = [];
  const find = (key: string) => entries.find((entry) => entry.key === key);
  const without = (key: string) => entries.filter((entry) => entry.key !== key);
  // Sorting keeps the order of equals.
  const byCount = () => entries.toSorted((one, other) => one.count - other.count);
  const use = (key: string, value: Value): void => {
    entries = [...without(key), { key, value, count: (find(key)?.count ?? 0) + 1 }];
  };
  return {
    get(key) {
      const held = find(key);
      if (held) use(key, held.value);
      return held?.value;
    },
    set(key, value) {
      if (!find(key) && entries.length === capacity) entries = without(byCount()[0]!.key);
      use(key, value);
    },
    keys: () => byCount().map(({ key }) => key),
    countOf: (key) => find(key)?.count ?? 0,
  };
}
