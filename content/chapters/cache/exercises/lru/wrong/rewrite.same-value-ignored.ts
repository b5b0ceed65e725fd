import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function get(key: string): Value | undefined {
    const value = entries.get(key);
    if (value !== undefined) {
      entries.delete(key);
      entries.set(key, value);
    }
    return value;
  }

  function set(key: string, value: Value): void {
    if (entries.get(key) === value) return;
    entries.delete(key);
    entries.set(key, value);
    if (entries.size <= capacity) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  }

  return { get, set };
}
