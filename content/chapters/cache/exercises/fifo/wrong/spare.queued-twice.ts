import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const queue: string[] = [];

  return {
    get(key: string) {
      return values.get(key);
    },
    set(key: string, value: Value) {
      if (!values.has(key) && values.size === capacity) {
        const first = queue.shift();
        if (first !== undefined) values.delete(first);
      }
      values.set(key, value);
      queue.push(key);
    },
  };
}
