import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      if (entries.size === capacity) {
        const first = entries.keys().next();
        if (!first.done) entries.delete(first.value);
      }
      entries.set(key, value);
    },
  };
}
