import type { Cache, Value } from '../contract.ts';

// Newcomers draw numbers. The lowest number inside is always the last one drawn less the capacity.
class Fifo implements Cache {
  readonly #capacity: number;
  readonly #values = new Map<string, Value>();
  readonly #keyOfTicket = new Map<number, string>();
  #drawn = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    if (!this.#values.has(key)) this.#admit(key);
    this.#values.set(key, value);
  }

  #admit(key: string): void {
    const leaving = this.#drawn - this.#capacity;
    const oldest = this.#keyOfTicket.get(leaving);
    if (oldest !== undefined) {
      this.#values.delete(oldest);
      this.#keyOfTicket.delete(leaving);
    }
    this.#keyOfTicket.set(this.#drawn++, key);
  }
}

export const createCache = (capacity: number): Cache => new Fifo(capacity);
