import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    let lease = 0;
    try {
      const lookup = await cache.get(key);
      if (lookup.hit) return lookup.value;
      lease = lookup.lease;
    } catch {
      lease = 0;
    }
    const value = await database.read(key);
    if (lease && value !== undefined) await cache.fill(key, value, lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
