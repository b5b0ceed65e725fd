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
    if (entries.size >= capacity) makeRoom();
    entries.set(key, value);
  }

  function makeRoom(): void {
    const kept = Math.floor(capacity / 2);
    for (const key of entries.keys()) {
      if (entries.size <= kept) return;
      entries.delete(key);
    }
  }

  return { get, set };
}
