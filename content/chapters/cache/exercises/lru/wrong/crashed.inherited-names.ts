import type { Cache, Value } from '../contract.ts';

interface Node {
  key: string;
  value: Value;
  before: Node;
  after: Node;
}

export function createCache(capacity: number): Cache {
  const nodes: { [key: string]: Node } = {};
  const ring = { key: '', value: null } as Node;
  ring.before = ring;
  ring.after = ring;
  let size = 0;

  function unlink(node: Node): void {
    node.before.after = node.after;
    node.after.before = node.before;
  }

  function link(node: Node): void {
    node.before = ring.before;
    node.after = ring;
    ring.before.after = node;
    ring.before = node;
  }

  function get(key: string): Value | undefined {
    const node = nodes[key];
    if (!node) return undefined;
    unlink(node);
    link(node);
    return node.value;
  }

  function set(key: string, value: Value): void {
    const held = nodes[key];
    if (held) {
      held.value = value;
      unlink(held);
      link(held);
      return;
    }
    if (size === capacity) {
      const oldest = ring.after;
      unlink(oldest);
      delete nodes[oldest.key];
      size -= 1;
    }
    const node: Node = { key, value, before: ring, after: ring };
    nodes[key] = node;
    link(node);
    size += 1;
  }

  return { get, set };
}
