import type { Cache, Value } from '../contract.ts';

interface Entry {
  key: string;
  value: Value;
  count: number;
}

export function createCache(capacity: number): Cache {
  let entries: Entry[] = [];

  function get(key: string): Value | undefined {
    const entry = entries.find((each) => each.key === key);
    if (!entry) return undefined;
    use(entry);
    return entry.value;
  }

  function set(key: string, value: Value): void {
    const entry = entries.find((each) => each.key === key);
    if (entry) {
      entry.value = value;
      use(entry);
      return;
    }
    if (entries.length > capacity) entries.shift();
    entries.push({ key, value, count: 1 });
    sort();
  }

  function use(entry: Entry): void {
    entry.count += 1;
    entries = entries.filter((each) => each !== entry);
    entries.push(entry);
    sort();
  }

  function sort(): void {
    entries.sort((a, b) => a.count - b.count);
  }

  return { get, set };
}
