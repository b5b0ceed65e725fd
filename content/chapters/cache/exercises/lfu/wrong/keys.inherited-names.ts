import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const uses: { [key: string]: number } = {};

  function use(key: string, value: Value): void {
    values.delete(key);
    values.set(key, value);
    uses[key] = (uses[key] || 0) + 1;
  }

  function forget(): void {
    let leaving: string | undefined;
    let fewest = Infinity;
    for (const key of values.keys()) {
      const count = uses[key] ?? 0;
      if (count < fewest) {
        leaving = key;
        fewest = count;
      }
    }
    if (leaving === undefined) return;
    values.delete(leaving);
    delete uses[leaving];
  }

  return {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) use(key, value);
      return value;
    },
    set(key, value) {
      if (!values.has(key) && values.size === capacity) forget();
      use(key, value);
    },
  };
}
