import type { Database, SharedCache, Store } from '../contract.ts';

class WebServer implements Store {
  readonly #database: Database;
  readonly #cache: SharedCache;
  readonly #deletes = new Map<string, Promise<void>>();

  constructor(database: Database, cache: SharedCache) {
    this.#database = database;
    this.#cache = cache;
  }

  async read(key: string): Promise<string | undefined> {
    const lookup = await this.#cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await this.#database.read(key);
    if (lookup && value !== undefined) await this.#cache.fill(key, value, lookup.lease).catch(() => false);
    return value;
  }

  async write(key: string, value: string): Promise<void> {
    await this.#database.write(key, value);
    await this.#invalidate(key);
  }

  #invalidate(key: string): Promise<void> {
    const underWay = this.#deletes.get(key);
    if (underWay) return underWay;
    const started = this.#cache
      .delete(key)
      .catch(() => undefined)
      .finally(() => this.#deletes.delete(key));
    this.#deletes.set(key, started);
    return started;
  }
}

export const createStore = (database: Database, cache: SharedCache): Store => new WebServer(database, cache);
