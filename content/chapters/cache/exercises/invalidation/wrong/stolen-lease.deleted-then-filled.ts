import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function look(key: string) {
    try {
      return await cache.get(key);
    } catch {
      return undefined;
    }
  }

  async function fill(key: string, value: string, lease: number): Promise<void> {
    try {
      await cache.fill(key, value, lease);
    } catch {
      return;
    }
  }

  return {
    async read(key) {
      const lookup = await look(key);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) await fill(key, value, lookup.lease);
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
      const lookup = await look(key);
      if (lookup && !lookup.hit) await fill(key, value, lookup.lease);
    },
  };
}
