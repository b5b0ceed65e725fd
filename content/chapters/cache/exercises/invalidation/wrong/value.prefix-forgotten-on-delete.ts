import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const cacheKey = `row:${key}`;
    const lookup = await cache.get(cacheKey).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await cache.fill(cacheKey, value, lookup.lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
