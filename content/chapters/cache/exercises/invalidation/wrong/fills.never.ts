import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => null);
      return lookup?.hit ? lookup.value : database.read(key);
    },
    async write(key, value) {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    },
  };
}
