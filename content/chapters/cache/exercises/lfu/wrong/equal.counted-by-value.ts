import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const uses = new Map<Value, number>();

  function count(key: string, value: Value): void {
    uses.set(value, (uses.get(value) ?? 0) + 1);
    values.delete(key);
    values.set(key, value);
  }

  function forgetOne(): void {
    let least: string | undefined;
    let lowest = Infinity;
    for (const [key, value] of values) {
      const used = uses.get(value) ?? 0;
      if (used < lowest) {
        least = key;
        lowest = used;
      }
    }
    if (least === undefined) return;
    const value = values.get(least)!;
    values.delete(least);
    uses.delete(value);
  }

  return {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) count(key, value);
      return value;
    },
    set(key, value) {
      const before = values.get(key);
      if (before !== undefined) {
        const used = uses.get(before) ?? 0;
        uses.delete(before);
        uses.set(value, (uses.get(value) ?? 0) + used);
      } else if (values.size === capacity) {
        forgetOne();
      }
      count(key, value);
    },
  };
}
