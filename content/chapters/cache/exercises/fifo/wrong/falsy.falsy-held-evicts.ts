import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function get(key: string): Value | undefined {
    return entries.get(key);
  }

  function set(key: string, value: Value): void {
    const isNew = !get(key);
    if (isNew && entries.size === capacity) {
      for (const first of entries.keys()) {
        entries.delete(first);
        break;
      }
    }
    entries.set(key, value);
  }

  return { get, set };
}
