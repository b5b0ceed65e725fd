import type { ReadThrough, Surroundings } from '../contract.ts';

interface Entry {
  value: string;
  expiresAtMs: number;
}

class Reader implements ReadThrough {
  readonly #outside: Surroundings;
  readonly #memory = new Map<string, Entry>();
  readonly #flights = new Map<string, Promise<string>>();

  constructor(outside: Surroundings) {
    this.#outside = outside;
  }

  async get(key: string): Promise<string> {
    const flight = this.#flights.get(key);
    if (flight) return flight;
    const known = await this.#recall(key);
    if (known !== undefined) return known;
    const started = this.#fetch(key);
    this.#flights.set(key, started);
    return started;
  }

  #recall(key: string): Promise<string | undefined> {
    const entry = this.#memory.get(key);
    return Promise.resolve(entry && this.#outside.now() < entry.expiresAtMs ? entry.value : undefined);
  }

  async #fetch(key: string): Promise<string> {
    const { load, now, random, lifetimeMs, jitter } = this.#outside;
    try {
      const value = await load(key);
      this.#memory.set(key, { value, expiresAtMs: now() + lifetimeMs * (1 - jitter * random()) });
      return value;
    } finally {
      this.#flights.delete(key);
    }
  }
}

export function createReadThrough(surroundings: Surroundings): ReadThrough {
  return new Reader(surroundings);
}
