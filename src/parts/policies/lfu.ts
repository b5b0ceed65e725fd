import type { Policy } from '#parts/policies/policy.ts';

/**
 * Least frequently used, counted while in the cache: a key's count starts at 1 and is lost with it; among the keys of the
 * lowest count the first to have reached that count goes. Constant time by one ordered set of keys for each count.
 */
export function lfu<Value>(capacity: number): Policy<Value> {
  const entries = new Map<string, { value: Value; count: number }>();
  const keysByCount = new Map<number, Set<string>>();
  let lowest = 1;
  const place = (key: string, count: number): void => {
    const keys = keysByCount.get(count);
    if (keys) keys.add(key);
    else keysByCount.set(count, new Set([key]));
  };
  const touch = (key: string, entry: { value: Value; count: number }): void => {
    const keys = keysByCount.get(entry.count)!;
    keys.delete(key);
    if (keys.size === 0) {
      keysByCount.delete(entry.count);
      if (lowest === entry.count) lowest++;
    }
    place(key, ++entry.count);
  };
  const evict = (): void => {
    const keys = keysByCount.get(lowest)!;
    const victim = keys.values().next().value!;
    keys.delete(victim);
    if (keys.size === 0) keysByCount.delete(lowest);
    entries.delete(victim);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) touch(key, entry);
      return entry?.value;
    },
    set(key, value) {
      const entry = entries.get(key);
      if (entry) {
        entry.value = value;
        touch(key, entry);
        return;
      }
      if (entries.size === capacity) evict();
      entries.set(key, { value, count: 1 });
      place(key, 1);
      lowest = 1;
    },
  };
}
