import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const counts = new Map<string, number>();

  function count(key: string): void {
    const next = (counts.get(key) ?? 0) + 1;
    counts.delete(key);
    counts.set(key, next);
  }

  function forget(): void {
    let leaving: string | undefined;
    for (const [key, uses] of counts) {
      if (!values.has(key)) continue;
      if (leaving === undefined || uses < (counts.get(leaving) ?? 0)) leaving = key;
    }
    if (leaving === undefined) return;
    values.delete(leaving);
    counts.delete(leaving);
  }

  function get(key: string): Value | undefined {
    count(key);
    return values.get(key);
  }

  function set(key: string, value: Value): void {
    if (!values.has(key) && values.size >= capacity) forget();
    values.set(key, value);
    count(key);
  }

  return { get, set };
}
