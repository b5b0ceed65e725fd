import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  let isDown = false;

  async function ask<T>(call: () => Promise<T>): Promise<T | undefined> {
    if (isDown) return undefined;
    try {
      return await call();
    } catch {
      isDown = true;
      return undefined;
    }
  }

  return {
    async read(key) {
      const lookup = await ask(() => cache.get(key));
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) await ask(() => cache.fill(key, value, lookup.lease));
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      await ask(() => cache.delete(key));
    },
  };
}
