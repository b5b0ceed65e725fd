import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Value>();
  let size = 0;

  function set(key: string, value: Value): void {
    if (size === capacity && !entries.has(key)) {
      const first = entries.keys().next().value;
      if (first !== undefined) entries.delete(first);
      size -= 1;
    }
    entries.set(key, value);
    size = Math.min(size + 1, capacity);
  }

  return { get: (key) => entries.get(key), set };
}
