import type { Cache, Value } from '../contract.ts';

type Entry = { value: Value; count: number };

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();

  const put = (key: string, value: Value, count: number) => {
    entries.delete(key);
    entries.set(key, { value, count });
  };

  const rarest = () => {
    let found: string | undefined;
    let fewest = Infinity;
    for (const [key, { count }] of entries) {
      if (count < fewest) {
        found = key;
        fewest = count;
      }
    }
    return found;
  };

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      put(key, entry.value, entry.count + 1);
      return entry.value;
    },
    set(key, value) {
      if (!entries.has(key) && entries.size >= capacity) {
        const leaving = rarest();
        if (leaving !== undefined) entries.delete(leaving);
      }
      put(key, value, 1);
    },
  };
}
