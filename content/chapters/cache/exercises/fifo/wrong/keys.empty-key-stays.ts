import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function forgetFirst() {
    const first = entries.keys().next().value;
    if (first) entries.delete(first);
  }

  return {
    get: (key) => entries.get(key),
    set(key, value) {
      if (!entries.has(key) && entries.size >= capacity) forgetFirst();
      entries.set(key, value);
    },
  };
}
