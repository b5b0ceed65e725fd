import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const reads = new Map<string, Promise<string | undefined>>();

  async function look(key: string): Promise<string | undefined> {
    try {
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
      return value;
    } finally {
      reads.delete(key);
    }
  }

  function read(key: string): Promise<string | undefined> {
    const underWay = reads.get(key) ?? look(key);
    reads.set(key, underWay);
    return underWay;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
