import type { Database, Lookup, SharedCache, Store } from '../contract.ts';

class WebServer implements Store {
  private readonly database: Database;
  private readonly cache: SharedCache;
  private lease = 0;

  constructor(database: Database, cache: SharedCache) {
    this.database = database;
    this.cache = cache;
  }

  async read(key: string): Promise<string | undefined> {
    const lookup = await this.look(key);
    if (lookup === null) return this.database.read(key);
    if (lookup.hit) return lookup.value;
    this.lease = lookup.lease;
    const value = await this.database.read(key);
    if (value !== undefined) await this.keep(key, value);
    return value;
  }

  async write(key: string, value: string): Promise<void> {
    await this.database.write(key, value);
    await this.cache.delete(key).catch(() => undefined);
  }

  private async look(key: string): Promise<Lookup | null> {
    try {
      return await this.cache.get(key);
    } catch {
      return null;
    }
  }

  private async keep(key: string, value: string): Promise<void> {
    try {
      await this.cache.fill(key, value, this.lease);
    } catch {
      return;
    }
  }
}

export function createStore(database: Database, cache: SharedCache): Store {
  return new WebServer(database, cache);
}
