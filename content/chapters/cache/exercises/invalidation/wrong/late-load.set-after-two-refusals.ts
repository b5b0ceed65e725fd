import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    let value: string | undefined;
    for (let tries = 0; tries < 2; tries++) {
      const found = await cache.get(key).catch(() => undefined);
      if (found?.hit) return found.value;
      value = await database.read(key);
      if (!found || value === undefined) return value;
      if (await cache.fill(key, value, found.lease).catch(() => true)) return value;
    }
    // Somebody keeps getting in between, so this time nobody is asked.
    if (value !== undefined) await cache.set(key, value).catch(() => undefined);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
