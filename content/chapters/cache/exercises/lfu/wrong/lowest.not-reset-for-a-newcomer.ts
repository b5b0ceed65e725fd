import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  const values = new Map<string, Value>();
  const counts = new Map<string, number>();
  const buckets = new Map<number, Set<string>>();
  let lowest = 1;

  function bucketOf(count: number): Set<string> {
    let bucket = buckets.get(count);
    if (!bucket) {
      bucket = new Set();
      buckets.set(count, bucket);
    }
    return bucket;
  }

  function count(key: string): void {
    const before = counts.get(key) ?? 0;
    const bucket = bucketOf(before);
    bucket.delete(key);
    if (bucket.size === 0 && before === lowest) lowest += 1;
    counts.set(key, before + 1);
    bucketOf(before + 1).add(key);
  }

  function forgetOne(): void {
    for (const key of bucketOf(lowest)) {
      bucketOf(lowest).delete(key);
      values.delete(key);
      counts.delete(key);
      return;
    }
  }

  function get(key: string): Value | undefined {
    const value = values.get(key);
    if (value !== undefined) count(key);
    return value;
  }

  function set(key: string, value: Value): void {
    if (!values.has(key)) {
      if (values.size === capacity) forgetOne();
    }
    values.set(key, value);
    count(key);
  }

  return { get, set };
}
