import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    let lookup;
    try {
      lookup = await cache.get(key);
    } catch {
      return database.read(key);
    }
    if (lookup.hit) return lookup.value;
    const value = await database.read(key);
    if (value !== undefined) await cache.fill(key, value, lookup.lease);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    try {
      await cache.delete(key);
    } catch {
      return;
    }
  }

  return { read, write };
}
