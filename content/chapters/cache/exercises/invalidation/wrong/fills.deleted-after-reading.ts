import type { Database, SharedCache, Store } from '../contract.ts';

// Nothing in the cache can be old if nothing stays there.
export function createStore(database: Database, cache: SharedCache): Store {
  const forget = (key: string): Promise<void> => cache.delete(key).catch(() => undefined);

  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => undefined);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    await forget(key);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await forget(key);
  }

  return { read, write };
}
