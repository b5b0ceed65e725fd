import type { Database, Lookup, SharedCache, Store } from '../contract.ts';

/** Answers as soon as the database has, and fills the cache behind the reader's back. */
class LeasedStore implements Store {
  readonly #database: Database;
  readonly #cache: SharedCache;

  constructor(database: Database, cache: SharedCache) {
    this.#database = database;
    this.#cache = cache;
  }

  read(key: string): Promise<string | undefined> {
    return this.#cache.get(key).then(
      (found) => this.#goOn(key, found),
      () => this.#database.read(key),
    );
  }

  write(key: string, value: string): Promise<void> {
    return this.#database.write(key, value).then(() => this.#cache.delete(key).catch(() => undefined));
  }

  #goOn(key: string, found: Lookup): Promise<string | undefined> | string {
    if (found.hit) return found.value;
    return this.#database.read(key).then((value) => {
      if (value !== undefined) this.#cache.fill(key, value, found.lease).catch(() => undefined);
      return value;
    });
  }
}

export function createStore(database: Database, cache: SharedCache): Store {
  return new LeasedStore(database, cache);
}
