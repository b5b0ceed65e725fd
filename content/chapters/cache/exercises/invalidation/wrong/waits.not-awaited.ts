import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  function read(key: string): Promise<string | undefined> {
    return cache.get(key).then(
      (lookup) => (lookup.hit ? lookup.value : load(key, lookup.lease)),
      () => database.read(key),
    );
  }

  async function load(key: string, lease: number): Promise<string | undefined> {
    const value = await database.read(key);
    if (value !== undefined) await cache.fill(key, value, lease).catch(() => false);
    return value;
  }

  function write(key: string, value: string): Promise<void> {
    return database.write(key, value).then(() => {
      cache.delete(key).catch(() => undefined);
    });
  }

  return { read, write };
}
