import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function get(key: string): Value | undefined {
    return entries.get(key);
  }

  function set(key: string, value: Value): void {
    if (!entries.has(key) && entries.size > capacity) {
      const first = entries.keys().next().value;
      if (first !== undefined) entries.delete(first);
    }
    entries.set(key, value);
  }

  return { get, set };
}
