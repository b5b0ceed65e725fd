import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function refresh(key: string) {
    const value = entries.get(key);
    if (value === undefined) return;
    entries.delete(key);
    entries.set(key, value);
  }

  return {
    get(key) {
      void Promise.resolve(key).then(refresh);
      return entries.get(key);
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) {
        const oldest = entries.keys().next().value;
        if (oldest !== undefined) entries.delete(oldest);
      }
    },
  };
}
