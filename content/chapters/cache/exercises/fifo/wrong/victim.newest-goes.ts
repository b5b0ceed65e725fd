import type { Cache, Value } from '../contract.ts';

export function createCache(capacity: number): Cache {
  let entries: [string, Value][] = [];

  function get(key: string): Value | undefined {
    for (const [held, value] of entries) {
      if (held === key) return value;
    }
    return undefined;
  }

  function set(key: string, value: Value): void {
    if (entries.some(([held]) => held === key)) {
      entries = entries.map(([held, old]) => (held === key ? [held, value] : [held, old]));
      return;
    }
    if (entries.length === capacity) entries.pop();
    entries.push([key, value]);
  }

  return { get, set };
}
