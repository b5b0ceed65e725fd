import type { ReadThrough, Surroundings } from '../contract.ts';

interface Waiter {
  resolve: (value: string) => void;
  reject: (error: unknown) => void;
}

/** Callers stand in line by key, and one of them asks for all. */
class Loader implements ReadThrough {
  readonly #around: Surroundings;
  readonly #lines = new Map<string, Waiter[]>();
  readonly #values = new Map<string, string>();
  readonly #expiries = new Map<string, number>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get(key: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const value = this.#values.get(key);
      if (value !== undefined && this.#around.now() < this.#expiries.get(key)!) {
        resolve(value);
        return;
      }
      const line = this.#lines.get(key);
      if (line) {
        line.push({ resolve, reject });
        return;
      }
      this.#lines.set(key, [{ resolve, reject }]);
      this.#ask(key);
    });
  }

  #ask(key: string): void {
    const { load, now, random, lifetimeMs, jitter } = this.#around;
    const fail = (error: unknown): void => {
      for (const { reject } of this.#takeLine(key)) reject(error);
    };
    const succeed = (value: string): void => {
      this.#values.set(key, value);
      this.#expiries.set(key, now() + lifetimeMs - lifetimeMs * jitter * random());
      for (const { resolve } of this.#takeLine(key)) resolve(value);
    };
    try {
      load(key).then(succeed, fail);
    } catch (error) {
      fail(error);
    }
  }

  #takeLine(key: string): Waiter[] {
    const line = this.#lines.get(key) ?? [];
    this.#lines.delete(key);
    return line;
  }
}

export function createReadThrough(around: Surroundings): ReadThrough {
  return new Loader(around);
}
