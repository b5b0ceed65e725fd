import type { Policy } from '#parts/policies/policy.ts';

/** Least recently used: forgets what has gone unread and unwritten the longest. A Map's own order is the order of use. */
export function lru<Value>(capacity: number): Policy<Value> {
  const entries = new Map<string, Value>();
  return {
    get(key) {
      if (!entries.has(key)) return undefined;
      const value = entries.get(key)!;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      if (entries.size === capacity) entries.delete(entries.keys().next().value!);
      entries.set(key, value);
    },
  };
}
