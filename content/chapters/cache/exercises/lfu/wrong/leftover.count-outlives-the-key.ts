import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const counts = new Map<string, number>();

  function count(key: string): void {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    values.set(key, value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  function forget(): void {
    const [first] = [...values.keys()].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    if (first !== undefined) values.delete(first);
  }

  return {
    get(key) {
      count(key);
      return values.get(key);
    },
    set(key, value) {
      if (!values.has(key) && values.size === capacity) forget();
      values.set(key, value);
      count(key);
    },
  };
}
