import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  let writes: Promise<unknown> = Promise.resolve();

  return {
    async read(key) {
      try {
        const lookup = await cache.get(key);
        if (lookup.hit) return lookup.value;
        const value = await database.read(key);
        if (value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
        return value;
      } catch {
        return database.read(key);
      }
    },
    async write(key, value) {
      await cache.set(key, value).catch(() => undefined);
      writes = writes.then(() => database.write(key, value)).then(() => cache.delete(key).catch(() => undefined));
    },
  };
}
