import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = Object.create(null) as Record<string, Value>;

  function get(key: string): Value | undefined {
    return entries[key];
  }

  function set(key: string, value: Value): void {
    const keys = Object.keys(entries);
    const first = keys[0];
    if (!(key in entries) && keys.length === capacity && first !== undefined) {
      delete entries[first];
    }
    entries[key] = value;
  }

  return { get, set };
}
