import type { Cache, Value } from './contract.ts';

export function createCache(capacity: number): Cache {
  // A Map keeps its keys in the order in which they were first put in.
  const entries = new Map<string, Value>();

  function get(key: string): Value | undefined {
    return entries.get(key);
  }

  function set(key: string, value: Value): void {
    if (!entries.has(key) && entries.size === capacity) {
      const oldest = entries.keys().next().value;
      if (oldest !== undefined) {
        // One line is missing here.
      }
    }
    entries.set(key, value);
  }

  return { get, set };
}
