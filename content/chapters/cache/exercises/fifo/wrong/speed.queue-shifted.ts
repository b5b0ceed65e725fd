import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const queue: string[] = [];

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key)) {
        if (queue.length === capacity) {
          const first = queue.shift();
          if (first !== undefined) values.delete(first);
        }
        queue.push(key);
      }
      values.set(key, value);
    },
  };
}
