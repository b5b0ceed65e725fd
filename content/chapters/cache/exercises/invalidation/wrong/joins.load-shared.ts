import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const loads = new Map<string, Promise<string | undefined>>();

  function load(key: string): Promise<string | undefined> {
    let loading = loads.get(key);
    if (!loading) {
      loading = database.read(key).finally(() => loads.delete(key));
      loads.set(key, loading);
    }
    return loading;
  }

  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await load(key);
      if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(() => false);
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    },
  };
}
