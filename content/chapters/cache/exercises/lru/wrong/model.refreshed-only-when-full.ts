import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();
  const isFull = () => entries.size === capacity;

  function get(key: string): Value | undefined {
    const value = entries.get(key);
    if (value !== undefined && isFull()) {
      entries.delete(key);
      entries.set(key, value);
    }
    return value;
  }

  function set(key: string, value: Value): void {
    entries.delete(key);
    if (isFull()) {
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) entries.delete(oldest);
    }
    entries.set(key, value);
  }

  return { get, set };
}
