import type { Database, SharedCache, Store } from './contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const found = await cache.get(key);
    if (found.hit) return found.value;
    const value = await database.read(key);
    if (value !== undefined) await cache.set(key, value);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    // Another server may be writing the same key. Which of the two is the last to arrive here?
    await cache.set(key, value);
  }

  return { read, write };
}
