import type { Database, SharedCache, Store } from '../contract.ts';

const ignore = () => undefined;

export const createStore = (database: Database, cache: SharedCache): Store => ({
  async read(key) {
    const lookup = await cache.get(key).catch(ignore);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await cache.fill(key, value, lookup.lease).catch(ignore);
    return value;
  },

  async write(key, value) {
    await Promise.all([database.write(key, value), cache.delete(key).catch(ignore)]);
  },
});
