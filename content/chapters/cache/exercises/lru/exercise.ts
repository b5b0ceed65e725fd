import { exercise } from '#kit';
import { get, LANES, set, type CreateCache, type Value } from '../../policy-case.ts';
import {
  against,
  anyValueAndKey,
  bound,
  isReadOfHeld,
  isReadOfMissing,
  isRewrite,
  model,
  spare,
  storing,
} from '../../policy-checks.ts';
import type { PolicyRule } from '../../policy-rule.ts';
import { speed } from '../../policy-speed.ts';

export default exercise<CreateCache>({
  id: 'cache/lru',
  exportName: 'createCache',
  runsIn: { sim: 'illusion', slot: 'policy' },
  lanes: LANES,
  checks: [
    ...storing(leastRecentlyUsed),
    against(leastRecentlyUsed, 'victim', [
      { capacity: 1, operations: [set('a', 1), set('b', 2), get('b')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('b')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('c')] },
    ]),
    bound(leastRecentlyUsed),
    spare(leastRecentlyUsed),
    against(
      leastRecentlyUsed,
      'refresh',
      [{ capacity: 2, operations: [set('a', 1), set('b', 2), get('a'), set('c', 3), get('a')] }],
      isReadOfHeld,
    ),
    against(
      leastRecentlyUsed,
      'rewrite',
      [
        { capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 3), set('c', 4), get('a')] },
        { capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 1), set('c', 3), get('a')] },
      ],
      isRewrite,
    ),
    against(
      leastRecentlyUsed,
      'peek',
      [
        { capacity: 2, operations: [set('a', 1), set('b', 2), get('c'), set('d', 3), get('b')] },
        { capacity: 1, operations: [set('a', 1), get('b'), set('c', 2), set('d', 3), get('c')] },
      ],
      isReadOfMissing,
    ),
    ...anyValueAndKey(leastRecentlyUsed),
    model(leastRecentlyUsed),
    speed,
  ],
});

/** The rule as plainly as it can be said, at any cost: a list from the least to the most recently used. */
function leastRecentlyUsed(capacity: number): PolicyRule {
  let entries: { key: string; value: Value }[] = [];
  const use = (key: string, value: Value): void => {
    entries = [...entries.filter((entry) => entry.key !== key), { key, value }];
  };
  return {
    get(key) {
      const entry = entries.find((held) => held.key === key);
      if (entry) use(key, entry.value);
      return entry?.value;
    },
    set(key, value) {
      use(key, value);
      entries = entries.slice(-capacity);
    },
    keys: () => entries.map(({ key }) => key),
  };
}
