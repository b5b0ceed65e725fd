import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();

  function take(key: string): Value | null {
    const value = entries.get(key) ?? null;
    entries.delete(key);
    return value;
  }

  function get(key: string): Value | undefined {
    const value = take(key);
    if (value === null) return undefined;
    entries.set(key, value);
    return value;
  }

  function set(key: string, value: Value): void {
    take(key);
    entries.set(key, value);
    if (entries.size > capacity) {
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) take(oldest);
    }
  }

  return { get, set };
}
