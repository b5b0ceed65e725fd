import type { Cache, Value } from './contract.ts';

// A Map keeps its keys in the order of insertion. Taking a key out and putting it in again makes it the latest.
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
    if (entries.size === capacity) forgetOldest();
    entries.set(key, value);
  }

  function forgetOldest(): void {
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  }

  return { get, set };
}
