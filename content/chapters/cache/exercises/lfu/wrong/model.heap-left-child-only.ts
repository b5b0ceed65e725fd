import type { Cache, Value } from '../contract.ts';

interface Item {
  key: string;
  value: Value;
  count: number;
  stamp: number;
  place: number;
}

export function createCache(capacity: number): Cache {
  const heap: Item[] = [];
  const items = new Map<string, Item>();
  let clock = 0;

  function get(key: string): Value | undefined {
    const item = items.get(key);
    if (!item) return undefined;
    use(item);
    return item.value;
  }

  function set(key: string, value: Value): void {
    const held = items.get(key);
    if (held) {
      held.value = value;
      use(held);
      return;
    }
    if (heap.length === capacity) removeRoot();
    const item: Item = { key, value, count: 1, stamp: clock++, place: heap.length };
    heap.push(item);
    items.set(key, item);
    rise(item);
  }

  function use(item: Item): void {
    item.count += 1;
    item.stamp = clock++;
    sink(item);
  }

  function removeRoot(): void {
    const root = heap[0];
    const last = heap.pop();
    if (!root || !last) return;
    items.delete(root.key);
    if (last === root) return;
    place(last, 0);
    sink(last);
  }

  function rise(item: Item): void {
    while (item.place > 0) {
      const above = (item.place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !comesFirst(item, parent)) return;
      place(parent, item.place);
      place(item, above);
    }
  }

  function sink(item: Item): void {
    for (;;) {
      const child = heap[2 * item.place + 1];
      if (!child || !comesFirst(child, item)) return;
      const below = child.place;
      place(child, item.place);
      place(item, below);
    }
  }

  function place(item: Item, index: number): void {
    item.place = index;
    heap[index] = item;
  }

  function comesFirst(a: Item, b: Item): boolean {
    return a.count === b.count ? a.stamp < b.stamp : a.count < b.count;
  }

  return { get, set };
}
