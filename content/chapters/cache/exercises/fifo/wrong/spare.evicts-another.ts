import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function set(key: string, value: Value): void {
    if (entries.size === capacity) {
      const first = entries.keys().next().value;
      if (first !== undefined && first !== key) entries.delete(first);
    }
    entries.set(key, value);
  }

  return { get: (key) => entries.get(key), set };
}
