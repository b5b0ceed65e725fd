import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  const use = (key: string, value: Value) => {
    entries.delete(key);
    entries.set(key, value);
  };

  return {
    get(key) {
      const value = entries.get(key);
      if (value) use(key, value);
      return value;
    },
    set(key, value) {
      use(key, value);
      if (entries.size > capacity) {
        const oldest = entries.keys().next().value;
        if (oldest !== undefined) entries.delete(oldest);
      }
    },
  };
}
