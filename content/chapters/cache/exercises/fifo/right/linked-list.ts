import type { Cache, Value } from '../contract.ts';

interface Entry {
  readonly key: string;
  value: Value;
  next: Entry | undefined;
}

// A line of people, each knowing who stands behind: the first one leaves, a newcomer joins after the last.
export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();
  let first: Entry | undefined;
  let last: Entry | undefined;

  function set(key: string, value: Value): void {
    const held = entries.get(key);
    if (held) {
      held.value = value;
      return;
    }
    if (first && entries.size === capacity) {
      entries.delete(first.key);
      first = first.next;
    }
    join({ key, value, next: undefined });
  }

  function join(entry: Entry): void {
    if (first && last) last.next = entry;
    else first = entry;
    last = entry;
    entries.set(entry.key, entry);
  }

  return { get: (key) => entries.get(key)?.value, set };
}
