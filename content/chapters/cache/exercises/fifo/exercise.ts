import { exercise } from '#kit';
import { get, LANES, set, type CreateCache, type Value } from '../../policy-case.ts';
import { against, anyValueAndKey, bound, isReadOfHeld, isRewrite, model, spare, storing } from '../../policy-checks.ts';
import type { PolicyRule } from '../../policy-rule.ts';
import { speed } from '../../policy-speed.ts';

export default exercise<CreateCache>({
  id: 'cache/fifo',
  exportName: 'createCache',
  runsIn: { sim: 'illusion', slot: 'policy' },
  lanes: LANES,
  checks: [
    ...storing(firstInFirstOut),
    against(firstInFirstOut, 'victim', [
      { capacity: 1, operations: [set('a', 1), set('b', 2), get('b')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('b')] },
      { capacity: 2, operations: [set('a', 1), set('b', 2), set('c', 3), get('c')] },
    ]),
    bound(firstInFirstOut),
    spare(firstInFirstOut),
    against(
      firstInFirstOut,
      'refresh',
      [{ capacity: 2, operations: [set('a', 1), set('b', 2), get('a'), set('c', 3), get('b')] }],
      isReadOfHeld,
    ),
    against(
      firstInFirstOut,
      'rewrite',
      [{ capacity: 2, operations: [set('a', 1), set('b', 2), set('a', 3), set('c', 4), get('b')] }],
      isRewrite,
    ),
    ...anyValueAndKey(firstInFirstOut),
    model(firstInFirstOut),
    speed,
  ],
});

/** The rule as plainly as it can be said, at any cost: a list from the first to the last that came in. */
function firstInFirstOut(capacity: number): PolicyRule {
  let entries: { readonly key: string; value: Value }[] = [];
  const find = (key: string) => entries.find((entry) => entry.key === key);
  return {
    get: (key) => find(key)?.value,
    set(key, value) {
      const held = find(key);
      if (held) held.value = value;
      else entries = [...entries, { key, value }].slice(-capacity);
    },
    keys: () => entries.map(({ key }) => key),
  };
}
