import { directed, exercise, randomised } from '#kit';
import {
  drawCase,
  get,
  LANES,
  playAgainst,
  playForSpeed,
  set,
  smallerCase,
  type CreateCache,
  type PolicyCase,
  type PolicyRule,
  type Value,
} from '../../policy-case.ts';

const fault = (name: string, ...cases: PolicyCase[]) =>
  directed<CreateCache, PolicyCase>({ name, cases, play: playAgainst(leastRecentlyUsed, name), smaller: smallerCase });

export default exercise<CreateCache>({
  id: 'cache/lru',
  exportName: 'createCache',
  runsIn: { sim: 'illusion', slot: 'policy' },
  lanes: LANES,
  checks: [
    fault('store', { capacity: 2, operations: [get('a'), set('a', 1), get('a')] }),
    fault('overwrite', { capacity: 2, operations: [set('a', 1), set('a', 2), get('a')] }),
    fault('falsy', ...[0, '', false, null].map((value) => ({ capacity: 2, operations: [set('a', value), get('a')] }))),
    fault(
      'keys',
      ...['', '0', '__proto__', 'constructor'].map((key) => ({
        capacity: 2,
        operations: [get(key), set(key, 1), get(key)],
      })),
    ),
    fault(
      'capacity',
      { capacity: 1, operations: [set('a', 1), set('b', 2), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), get('a')] },
      { capacity: 3, operations: [set('a', 1), set('b', 2), set('c', 3), get('a')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('b'), get('c'), get('a')] },
    ),
    fault('spare', { capacity: 2, operations: [set('a', 1), set('b', 2), set('b', 3), get('a')] }),
    fault('refresh', { capacity: 2, operations: [set('a', 1), set('b', 2), get('a'), set('c', 3), get('a')] }),
    fault('rewrite', { capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 3), set('c', 4), get('a')] }),
    fault('peek', { capacity: 2, operations: [set('a', 1), set('b', 2), get('x'), set('c', 3), get('b'), get('a')] }),
    directed<CreateCache, { readonly calls: number }>({ name: 'speed', cases: [{ calls: 200 }], play: playForSpeed }),
    randomised<CreateCache, PolicyCase>({
      name: 'model',
      count: 60,
      draw: drawCase,
      play: playAgainst(leastRecentlyUsed, 'model'),
      smaller: smallerCase,
    }),
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
