import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    try {
      await cache.delete(key);
      await database.write(key, value);
      await cache.delete(key);
    } catch {
      return;
    }
  }

  return { read, write };
}
