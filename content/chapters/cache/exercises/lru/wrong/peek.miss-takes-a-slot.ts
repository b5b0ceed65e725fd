import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value | undefined>();

  function get(key: string): Value | undefined {
    const value = entries.get(key);
    entries.delete(key);
    entries.set(key, value);
    shrink();
    return value;
  }

  function set(key: string, value: Value): void {
    entries.delete(key);
    entries.set(key, value);
    shrink();
  }

  function shrink(): void {
    for (const oldest of entries.keys()) {
      if (entries.size <= capacity) return;
      entries.delete(oldest);
    }
  }

  return { get, set };
}
