import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const counts = new Map<string, number>();
  const keysByCount = new Map<number, string[]>();

  function move(key: string, count: number): void {
    leave(key);
    counts.set(key, count);
    keysByCount.set(count, [...(keysByCount.get(count) ?? []), key]);
  }

  function leave(key: string): void {
    const count = counts.get(key);
    if (count === undefined) return;
    const others = (keysByCount.get(count) ?? []).filter((other) => other !== key);
    if (others.length > 0) keysByCount.set(count, others);
    else keysByCount.delete(count);
    counts.delete(key);
  }

  function evict(): void {
    const [lowest] = [...keysByCount.keys()].sort();
    if (lowest === undefined) return;
    const leaving = keysByCount.get(lowest)?.[0];
    if (leaving === undefined) return;
    leave(leaving);
    values.delete(leaving);
  }

  function get(key: string): Value | undefined {
    const value = values.get(key);
    if (value !== undefined) move(key, (counts.get(key) ?? 0) + 1);
    return value;
  }

  function set(key: string, value: Value): void {
    if (!values.has(key) && values.size === capacity) evict();
    values.set(key, value);
    move(key, (counts.get(key) ?? 0) + 1);
  }

  return { get, set };
}
