import type { Cache, Value } from '../contract.ts';

interface Node {
  key: string;
  value: Value;
  before: Node;
  after: Node;
}

export function createCache(capacity: number): Cache {
  const index = new Map<string, Node>();
  const ends = { key: '', value: null } as Node;
  ends.before = ends;
  ends.after = ends;

  function unlink(node: Node) {
    node.before.after = node.after;
    node.after.before = node.before;
  }

  function linkFirst(node: Node) {
    node.before = ends;
    node.after = ends.after;
    ends.after.before = node;
    ends.after = node;
  }

  return {
    get(key) {
      const node = index.get(key);
      if (!node) return undefined;
      unlink(node);
      linkFirst(node);
      return node.value;
    },
    set(key, value) {
      const held = index.get(key);
      if (held) {
        held.value = value;
        unlink(held);
        linkFirst(held);
        return;
      }
      if (index.size === capacity) {
        const leaving = ends.after;
        unlink(leaving);
        index.delete(leaving.key);
      }
      const node: Node = { key, value, before: ends, after: ends };
      linkFirst(node);
      index.set(key, node);
    },
  };
}
