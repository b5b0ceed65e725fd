import type { Cache, Value } from '../contract.ts';

interface Node {
  readonly key: string;
  readonly value: Value;
  newer: Node | null;
  older: Node | null;
}

class LinkedLru implements Cache {
  #newest: Node | null = null;
  #oldest: Node | null = null;
  readonly #nodes = new Map<string, Node>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const node = this.#nodes.get(key);
    if (!node) return undefined;
    this.#remove(node);
    this.#add(node);
    return node.value;
  }

  set(key: string, value: Value): void {
    const node = this.#nodes.get(key) ?? { key, value, newer: null, older: null };
    if (this.#nodes.has(key)) this.#remove(node);
    else if (this.#nodes.size === this.#capacity && this.#oldest) this.#remove(this.#oldest);
    this.#add(node);
  }

  #add(node: Node): void {
    node.older = this.#newest;
    node.newer = null;
    if (this.#newest) this.#newest.newer = node;
    else this.#oldest = node;
    this.#newest = node;
    this.#nodes.set(node.key, node);
  }

  #remove(node: Node): void {
    if (node.newer) node.newer.older = node.older;
    else this.#newest = node.older;
    if (node.older) node.older.newer = node.newer;
    else this.#oldest = node.newer;
    this.#nodes.delete(node.key);
  }
}

export const createCache = (capacity: number): Cache => new LinkedLru(capacity);
