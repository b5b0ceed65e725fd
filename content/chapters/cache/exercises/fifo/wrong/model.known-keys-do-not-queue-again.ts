import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const known = new Set<string>();
  const line: string[] = [];
  let first = 0;

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key) && values.size === capacity) {
        const leaving = line[first];
        first += 1;
        if (leaving !== undefined) values.delete(leaving);
      }
      if (!known.has(key)) {
        known.add(key);
        line.push(key);
      }
      values.set(key, value);
    },
  };
}
