import type { Cache, Value } from '../contract.ts';

interface Entry {
  value: Value;
  usedAt: number;
}

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();
  let clock = 0;

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entry.usedAt = ++clock;
      return entry.value;
    },
    set(key, value) {
      if (!entries.has(key) && entries.size >= capacity) {
        let oldest = '';
        let oldestAt = Infinity;
        for (const [candidate, { usedAt }] of entries) {
          if (usedAt < oldestAt) {
            oldest = candidate;
            oldestAt = usedAt;
          }
        }
        entries.delete(oldest);
      }
      entries.set(key, { value, usedAt: ++clock });
    },
  };
}
