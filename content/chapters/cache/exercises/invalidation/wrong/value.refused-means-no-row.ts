import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (!lookup || value === undefined) return value;
    const stored = await cache.fill(key, value, lookup.lease).catch(() => true);
    return stored ? value : undefined;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
