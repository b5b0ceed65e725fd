import type { Cache, Value } from '../contract.ts';

class Node {
  prev: Node = this;
  next: Node = this;
  key: string;
  value: Value;

  constructor(key: string, value: Value) {
    this.key = key;
    this.value = value;
  }
}

export function createCache(capacity: number): Cache {
  const root = new Node('', null);
  const index = new Map<string, Node>();
  let length = 0;

  function detach(node: Node): void {
    node.prev.next = node.next;
    node.next.prev = node.prev;
    length -= 1;
  }

  function attach(node: Node): void {
    node.prev = root;
    node.next = root.next;
    root.next.prev = node;
    root.next = node;
    length += 1;
  }

  function get(key: string): Value | undefined {
    const node = index.get(key);
    if (node === undefined) return undefined;
    detach(node);
    attach(node);
    return node.value;
  }

  function set(key: string, value: Value): void {
    const known = index.get(key);
    if (known !== undefined) {
      known.value = value;
      detach(known);
      attach(known);
      return;
    }
    if (length === capacity) detach(root.prev);
    const node = new Node(key, value);
    index.set(key, node);
    attach(node);
  }

  return { get, set };
}
