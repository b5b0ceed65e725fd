import type { Database, SharedCache, Store } from '../contract.ts';

/** So often a read tries to leave its value in the cache, if writers keep coming in between. */
const TRIES = 3;

/** A refused fill means that the value may be old, so it takes a new lease and loads again. */
export function createStore(database: Database, cache: SharedCache): Store {
  async function readThrough(key: string): Promise<string | undefined> {
    let value: string | undefined;
    for (let tries = 0; tries < TRIES; tries++) {
      const found = await cache.get(key);
      if (found.hit) return found.value;
      value = await database.read(key);
      if (value === undefined || (await cache.fill(key, value, found.lease))) return value;
    }
    return value;
  }

  return {
    async read(key) {
      try {
        return await readThrough(key);
      } catch {
        // Only the cache can fail.
        return database.read(key);
      }
    },

    async write(key, value) {
      await database.write(key, value);
      const [deleted] = await Promise.allSettled([cache.delete(key)]);
      // Rejected: it is down, and will come back empty.
      if (deleted.status === 'rejected') return;
    },
  };
}
