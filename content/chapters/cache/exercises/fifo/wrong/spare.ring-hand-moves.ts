import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const slots = new Array<string | undefined>(capacity).fill(undefined);
  const values = new Map<string, Value>();
  let hand = 0;

  function get(key: string): Value | undefined {
    return values.get(key);
  }

  function set(key: string, value: Value): void {
    if (!values.has(key)) {
      const leaving = slots[hand];
      if (leaving !== undefined) values.delete(leaving);
      slots[hand] = key;
    }
    values.set(key, value);
    hand = (hand + 1) % capacity;
  }

  return { get, set };
}
