import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function moveToEnd(key: string, value: Value) {
    entries.delete(key);
    entries.set(key, value);
  }

  function get(key: string): Value | undefined {
    const value = entries.get(key);
    if (value !== undefined) moveToEnd(key, value);
    return value;
  }

  function set(key: string, value: Value): void {
    moveToEnd(key, value);
    if (entries.size > 1 && entries.size >= capacity) {
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) entries.delete(oldest);
    }
  }

  return { get, set };
}
