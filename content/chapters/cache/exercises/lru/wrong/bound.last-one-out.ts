import type { Cache, Value } from '../contract.ts';

interface Node {
  key: string;
  value: Value;
  newer?: Node | undefined;
  older?: Node | undefined;
}

export function createCache(capacity: number): Cache {
  const index = new Map<string, Node>();
  let newest: Node | undefined;
  let oldest: Node | undefined;

  function add(node: Node): void {
    if (!newest) {
      newest = node;
      oldest = node;
      return;
    }
    node.older = newest;
    newest.newer = node;
    newest = node;
  }

  function use(node: Node): void {
    if (node === newest) return;
    if (node === oldest) oldest = node.newer;
    if (node.older) node.older.newer = node.newer;
    if (node.newer) node.newer.older = node.older;
    node.newer = undefined;
    add(node);
  }

  function forget(): void {
    if (!oldest) return;
    index.delete(oldest.key);
    oldest = oldest.newer;
    if (oldest) oldest.older = undefined;
  }

  return {
    get(key) {
      const node = index.get(key);
      if (node) use(node);
      return node?.value;
    },
    set(key, value) {
      const held = index.get(key);
      if (held) {
        held.value = value;
        use(held);
        return;
      }
      if (index.size === capacity) forget();
      const node: Node = { key, value };
      index.set(key, node);
      add(node);
    },
  };
}
