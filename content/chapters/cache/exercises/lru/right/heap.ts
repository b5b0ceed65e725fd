import type { Cache, Value } from '../contract.ts';

interface Entry {
  readonly key: string;
  value: Value;
  usedAt: number;
  place: number;
}

// A heap with the longest unused entry on top. A use gives an entry the latest time, so it can only sink.
export function createCache(capacity: number): Cache {
  const entries = new Map<string, Entry>();
  const heap: Entry[] = [];
  let clock = 0;

  function get(key: string): Value | undefined {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    use(entry);
    return entry.value;
  }

  function set(key: string, value: Value): void {
    const held = entries.get(key);
    if (held !== undefined) {
      held.value = value;
      use(held);
    } else if (heap.length < capacity) {
      // The latest of all belongs at the end: no one above it is later.
      const entry = { key, value, usedAt: clock++, place: heap.length };
      heap.push(entry);
      entries.set(key, entry);
    } else {
      replaceTop(key, value);
    }
  }

  function replaceTop(key: string, value: Value): void {
    entries.delete(heap[0]!.key);
    const entry = { key, value, usedAt: clock++, place: 0 };
    heap[0] = entry;
    entries.set(key, entry);
    sink(entry);
  }

  function use(entry: Entry): void {
    entry.usedAt = clock++;
    sink(entry);
  }

  function sink(entry: Entry): void {
    for (;;) {
      const left = heap[2 * entry.place + 1];
      const right = heap[2 * entry.place + 2];
      const below = left && right && right.usedAt < left.usedAt ? right : left;
      if (!below || below.usedAt > entry.usedAt) return;
      [entry.place, below.place] = [below.place, entry.place];
      heap[entry.place] = entry;
      heap[below.place] = below;
    }
  }

  return { get, set };
}
