import type { Cache, Value } from '../contract.ts';

interface Entry {
  readonly key: string;
  value: Value;
  older: Entry;
  newer: Entry;
}

// A ring of entries in the order of use, closed by a guard: the guard's `newer` is the oldest, its `older` the newest.
export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();
  const guard = alone('', null);

  function get(key: string): Value | undefined {
    const entry = entries.get(key);
    if (!entry) return undefined;
    unlink(entry);
    linkAsNewest(entry);
    return entry.value;
  }

  function set(key: string, value: Value): void {
    const held = entries.get(key);
    if (held) unlink(held);
    else if (entries.size === capacity) forget(guard.newer);
    const entry = held ?? alone(key, value);
    entry.value = value;
    entries.set(key, entry);
    linkAsNewest(entry);
  }

  function forget(entry: Entry): void {
    unlink(entry);
    entries.delete(entry.key);
  }

  function linkAsNewest(entry: Entry): void {
    entry.newer = guard;
    entry.older = guard.older;
    guard.older.newer = entry;
    guard.older = entry;
  }

  return { get, set };
}

function unlink(entry: Entry): void {
  entry.older.newer = entry.newer;
  entry.newer.older = entry.older;
}

function alone(key: string, value: Value): Entry {
  const entry = { key, value } as Entry;
  entry.older = entry;
  entry.newer = entry;
  return entry;
}
