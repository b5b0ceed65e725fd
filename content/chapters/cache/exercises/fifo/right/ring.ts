import type { Cache, Value } from '../contract.ts';

// A ring of slots: the next newcomer takes the slot of whoever came in `capacity` newcomers ago.
export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const ring: string[] = [];
  let slot = 0;

  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (!values.has(key)) {
        if (values.size === capacity) values.delete(ring[slot]!);
        ring[slot] = key;
        slot = (slot + 1) % capacity;
      }
      values.set(key, value);
    },
  };
}
