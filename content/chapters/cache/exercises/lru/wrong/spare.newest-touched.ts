import type { Cache, Value } from '../contract.ts';

interface Node {
  key: string;
  value: Value;
  newer: Node | undefined;
  older: Node | undefined;
}

export function createCache(capacity: number): Cache {
  const index = new Map<string, Node>();
  let newest: Node | undefined;
  let oldest: Node | undefined;

  function pushNewest(node: Node): void {
    node.newer = undefined;
    node.older = newest;
    if (newest) newest.newer = node;
    newest = node;
    oldest ??= node;
  }

  function touch(node: Node): void {
    if (node.newer) node.newer.older = node.older;
    if (node.older) node.older.newer = node.newer;
    if (node === oldest) oldest = node.newer;
    pushNewest(node);
  }

  function dropOldest(): void {
    if (!oldest) return;
    index.delete(oldest.key);
    oldest = oldest.newer;
    if (oldest) oldest.older = undefined;
    else newest = undefined;
  }

  function get(key: string): Value | undefined {
    const node = index.get(key);
    if (!node) return undefined;
    touch(node);
    return node.value;
  }

  function set(key: string, value: Value): void {
    const held = index.get(key);
    if (held) {
      held.value = value;
      touch(held);
      return;
    }
    if (index.size === capacity) dropOldest();
    const node: Node = { key, value, newer: undefined, older: undefined };
    index.set(key, node);
    pushNewest(node);
  }

  return { get, set };
}
