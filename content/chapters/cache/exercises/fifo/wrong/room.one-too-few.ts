import type { Cache, Value } from '../contract.ts';

export const createCache = (capacity: number): Cache => {
  const entries = new Map<string, Value>();

  return {
    get: (key) => entries.get(key),
    set: (key, value) => {
      if (!entries.has(key) && entries.size + 1 >= capacity) {
        const [first] = entries.keys();
        if (first !== undefined) entries.delete(first);
      }
      entries.set(key, value);
    },
  };
};
