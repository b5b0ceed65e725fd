import type { Cache, Value } from '../contract.ts';

// Shelf n holds what was used n times. To forget, look from shelf 1 upwards: the newcomer began there, so the way is no
// longer than the uses that it has had since.
export function createCache(capacity: number): Cache {
  const shelves: Map<string, Value>[] = [];
  const counts = new Map<string, number>();

  function get(key: string): Value | undefined {
    const value = shelves[counts.get(key) ?? 0]?.get(key);
    if (value !== undefined) store(key, value);
    return value;
  }

  function set(key: string, value: Value): void {
    if (!counts.has(key) && counts.size === capacity) forgetOne();
    store(key, value);
  }

  /** Moves the key up by one shelf; a new key comes from nowhere and is put on the first. */
  function store(key: string, value: Value): void {
    const count = counts.get(key) ?? 0;
    shelves[count]?.delete(key);
    counts.set(key, count + 1);
    (shelves[count + 1] ??= new Map()).set(key, value);
  }

  function forgetOne(): void {
    for (let count = 1; ; count++) {
      for (const key of shelves[count]?.keys() ?? []) {
        shelves[count]?.delete(key);
        counts.delete(key);
        return;
      }
    }
  }

  return { get, set };
}
