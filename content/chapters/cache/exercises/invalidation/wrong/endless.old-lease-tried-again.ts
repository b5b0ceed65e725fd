import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const found = await cache.get(key).catch(() => undefined);
    if (found?.hit) return found.value;
    let value = await database.read(key);
    while (found && value !== undefined && !(await cache.fill(key, value, found.lease).catch(() => true))) {
      value = await database.read(key);
    }
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
