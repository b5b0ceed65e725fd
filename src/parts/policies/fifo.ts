import type { Policy } from '#parts/policies/policy.ts';

/** First in, first out: forgets what came in the longest ago, however often it has been read since. */
export function fifo<Value>(capacity: number): Policy<Value> {
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      if (!entries.has(key) && entries.size === capacity) entries.delete(entries.keys().next().value!);
      entries.set(key, value);
    },
  };
}
