import type { Database, Lookup, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  function lookUp(key: string): Promise<Lookup> {
    return new Promise((resolve) => {
      cache.get(key).then(resolve, () => undefined);
    });
  }

  async function read(key: string): Promise<string | undefined> {
    const found = await lookUp(key);
    if (found.hit) return found.value;
    const value = await database.read(key);
    if (value !== undefined) await cache.fill(key, value, found.lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
