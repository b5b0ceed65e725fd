import type { Cache, Value } from '../contract.ts';

type Entry = { value: Value };

// Everything in `young` was used later than anything in `old`. What is used moves to young; the oldest leaves from old,
// and when old is empty, young becomes it.
export function createCache(capacity: number): Cache {
  let young = new Map<string, Entry>();
  let old = new Map<string, Entry>();

  function get(key: string): Value | undefined {
    const entry = take(key);
    if (entry) young.set(key, entry);
    return entry?.value;
  }

  function set(key: string, value: Value): void {
    if (!take(key) && young.size + old.size === capacity) forgetOldest();
    young.set(key, { value });
  }

  function take(key: string): Entry | undefined {
    const entry = young.get(key) ?? old.get(key);
    young.delete(key);
    old.delete(key);
    return entry;
  }

  function forgetOldest(): void {
    if (old.size === 0) [old, young] = [young, old];
    const [oldest] = old.keys();
    if (oldest !== undefined) old.delete(oldest);
  }

  return { get, set };
}
