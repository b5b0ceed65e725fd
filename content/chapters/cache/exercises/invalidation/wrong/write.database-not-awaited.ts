import type { Database, SharedCache, Store } from '../contract.ts';

class WebServer implements Store {
  readonly #database: Database;
  readonly #cache: SharedCache;

  constructor(database: Database, cache: SharedCache) {
    this.#database = database;
    this.#cache = cache;
  }

  async read(key: string): Promise<string | undefined> {
    let lease: number | undefined;
    try {
      const lookup = await this.#cache.get(key);
      if (lookup.hit) return lookup.value;
      lease = lookup.lease;
    } catch {
      lease = undefined;
    }
    const value = await this.#database.read(key);
    if (lease !== undefined && value !== undefined) {
      try {
        await this.#cache.fill(key, value, lease);
      } catch {
        return value;
      }
    }
    return value;
  }

  async write(key: string, value: string): Promise<void> {
    void this.#database.write(key, value);
    try {
      await this.#cache.delete(key);
    } catch {
      return;
    }
  }
}

export function createStore(database: Database, cache: SharedCache): Store {
  return new WebServer(database, cache);
}
