import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const writes = new Map<string, Promise<void>>();

  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
    return value;
  }

  async function put(key: string, value: string): Promise<void> {
    try {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    } finally {
      writes.delete(key);
    }
  }

  function write(key: string, value: string): Promise<void> {
    const underWay = writes.get(key) ?? put(key, value);
    writes.set(key, underWay);
    return underWay;
  }

  return { read, write };
}
