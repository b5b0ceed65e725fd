import type { Cache, Value } from '../contract.ts';

const entries = new Map<string, Value>();

export function createCache(capacity: number): Cache {
  return {
    get(key) {
      return entries.get(key);
    },
    set(key, value) {
      if (!entries.has(key) && entries.size >= capacity) {
        const first = entries.keys().next().value;
        if (first !== undefined) entries.delete(first);
      }
      entries.set(key, value);
    },
  };
}
