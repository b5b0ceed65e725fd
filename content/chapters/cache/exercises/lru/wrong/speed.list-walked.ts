import type { Cache, Value } from '../contract.ts';

interface Node {
  readonly key: string;
  value: Value;
  next: Node | null;
}

export function createCache(capacity: number): Cache {
  let newest: Node | null = null;

  function take(key: string): Node | null {
    let before: Node | null = null;
    for (let node = newest; node !== null; node = node.next) {
      if (node.key === key) {
        if (before === null) newest = node.next;
        else before.next = node.next;
        return node;
      }
      before = node;
    }
    return null;
  }

  function cut(): void {
    let length = 1;
    for (let node = newest; node !== null; node = node.next) {
      if (length === capacity) node.next = null;
      length += 1;
    }
  }

  return {
    get(key) {
      const node = take(key);
      if (node === null) return undefined;
      node.next = newest;
      newest = node;
      return node.value;
    },
    set(key, value) {
      take(key);
      newest = { key, value, next: newest };
      cut();
    },
  };
}
