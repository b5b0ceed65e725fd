import type { Cache, Value } from '../contract.ts';

interface Entry {
  value: Value;
  count: number;
  reachedAt: number;
}

class LfuCache implements Cache {
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();
  #clock = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#use(entry);
    return entry.value;
  }

  set(key: string, value: Value): void {
    const held = this.#entries.get(key);
    if (held) {
      held.value = value;
      this.#use(held);
      return;
    }
    if (this.#entries.size === this.#capacity) this.#forget();
    this.#entries.set(key, { value, count: 1, reachedAt: this.#clock++ });
  }

  #use(entry: Entry): void {
    entry.count = Math.min(entry.count + 1, 15);
    entry.reachedAt = this.#clock++;
  }

  #forget(): void {
    let leaving: string | undefined;
    let least: Entry | undefined;
    for (const [key, entry] of this.#entries) {
      if (!least || this.#isBefore(entry, least)) {
        leaving = key;
        least = entry;
      }
    }
    if (leaving !== undefined) this.#entries.delete(leaving);
  }

  #isBefore(a: Entry, b: Entry): boolean {
    return a.count < b.count || (a.count === b.count && a.reachedAt < b.reachedAt);
  }
}

export function createCache(capacity: number): Cache {
  return new LfuCache(capacity);
}
