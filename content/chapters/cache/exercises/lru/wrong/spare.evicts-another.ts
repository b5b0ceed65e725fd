import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  return {
    get(key: string) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key: string, value: Value) {
      if (entries.size >= capacity) {
        const oldest = entries.keys().next().value;
        if (oldest !== undefined) entries.delete(oldest);
      }
      entries.delete(key);
      entries.set(key, value);
    },
  };
}
