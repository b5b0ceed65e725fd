import type { Cache, Value } from '../contract.ts';

interface Entry {
  value: Value;
  count: number;
}

export function createCache(capacity: number): Cache {
  // In the order in which they reached their counts.
  const entries = new Map<string, Entry>();

  function use(key: string, value: Value, count: number): void {
    entries.delete(key);
    entries.set(key, { value, count });
  }

  function forgetOne(): void {
    let least: string | undefined;
    let lowest = Infinity;
    for (const [key, { count }] of entries) {
      if (count < lowest) {
        least = key;
        lowest = count;
      }
    }
    if (least !== undefined) entries.delete(least);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) use(key, entry.value, entry.count + 1);
      return entry?.value;
    },
    set(key, value) {
      const held = entries.get(key);
      if (!held && entries.size === capacity) forgetOne();
      use(key, value, (held?.count ?? 0) + 1);
    },
  };
}
