import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function get(key: string): Value | undefined {
    const value = entries.get(key);
    if (value === undefined) return undefined;
    entries.delete(key);
    entries.set(key, value);
    return value;
  }

  function set(key: string, value: Value): void {
    entries.delete(key);
    if (entries.size === capacity) {
      const oldest = [...entries.keys()][0];
      if (oldest !== undefined) entries.delete(oldest);
    }
    entries.set(key, value);
  }

  return { get, set };
}
