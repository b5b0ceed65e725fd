import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) {
        await cache.fill(key, value, lookup.lease).catch(() => false);
      }
      return value;
    },
    async write(key, value) {
      const before = await database.read(key);
      if (before === value) return;
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    },
  };
}
