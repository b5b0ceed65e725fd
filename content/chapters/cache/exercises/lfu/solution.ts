import type { Cache, Value } from './contract.ts';

interface Entry {
  value: Value;
  count: number;
}

// One set of keys for each count. A set keeps its keys in the order in which they reached the count, so that the first key
// of the lowest count is the one to forget.
export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();
  const keysByCount = new Map<number, Set<string>>();
  let lowest = 1;

  function get(key: string): Value | undefined {
    const entry = entries.get(key);
    if (entry) use(key, entry);
    return entry?.value;
  }

  function set(key: string, value: Value): void {
    const held = entries.get(key);
    if (held) {
      held.value = value;
      use(key, held);
      return;
    }
    if (entries.size === capacity) forgetOne();
    entries.set(key, { value, count: 1 });
    keysAt(1).add(key);
    lowest = 1;
  }

  function use(key: string, entry: Entry): void {
    const equals = keysAt(entry.count);
    equals.delete(key);
    if (equals.size === 0) {
      keysByCount.delete(entry.count);
      if (lowest === entry.count) lowest++;
    }
    entry.count++;
    keysAt(entry.count).add(key);
  }

  function forgetOne(): void {
    const candidates = keysAt(lowest);
    for (const first of candidates) {
      candidates.delete(first);
      entries.delete(first);
      return;
    }
  }

  function keysAt(count: number): Set<string> {
    const keys = keysByCount.get(count) ?? new Set();
    keysByCount.set(count, keys);
    return keys;
  }

  return { get, set };
}
