import type { Cache, Value } from '../contract.ts';

class Queue implements Cache {
  private readonly keys: string[] = [];
  private readonly values = new Map<string, Value>();
  private readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: string): Value | undefined {
    return this.values.get(key);
  }

  set(key: string, value: Value): void {
    if (this.values.has(key)) return;
    if (this.keys.length >= this.capacity) {
      const first = this.keys.shift();
      if (first !== undefined) this.values.delete(first);
    }
    this.keys.push(key);
    this.values.set(key, value);
  }
}

export const createCache = (capacity: number): Cache => new Queue(capacity);
