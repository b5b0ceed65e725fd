import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    let value: string | undefined;
    try {
      const lookup = await cache.get(key);
      if (lookup.hit) return lookup.value;
      value = await database.read(key);
      if (value === undefined) return undefined;
      await cache.fill(key, value, lookup.lease);
      const filled = await cache.get(key);
      return filled.hit ? filled.value : undefined;
    } catch {
      return value ?? database.read(key);
    }
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
