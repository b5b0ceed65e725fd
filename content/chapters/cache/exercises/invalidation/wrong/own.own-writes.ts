import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const written = Object.create(null) as Record<string, string>;

  return {
    async read(key) {
      const own = written[key];
      if (own !== undefined) return own;
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      written[key] = value;
      await cache.delete(key).catch(() => undefined);
    },
  };
}
