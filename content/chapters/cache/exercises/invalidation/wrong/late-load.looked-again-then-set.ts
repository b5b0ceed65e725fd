import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function keep(key: string, value: string): Promise<void> {
    const again = await cache.get(key);
    if (!again.hit) await cache.set(key, value);
  }

  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (value !== undefined) await keep(key, value).catch(() => undefined);
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    },
  };
}
