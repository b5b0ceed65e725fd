import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  return {
    get(key) {
      return entries.get(key) ?? null;
    },
    set(key, value) {
      if (!entries.has(key) && entries.size === capacity) {
        const [oldest] = entries.keys();
        if (oldest !== undefined) entries.delete(oldest);
      }
      entries.set(key, value);
    },
  };
}
