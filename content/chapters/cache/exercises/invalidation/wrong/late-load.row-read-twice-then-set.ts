import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;

    let value = await database.read(key);
    for (let tries = 0; tries < 3; tries += 1) {
      const check = await database.read(key);
      if (check === value) break;
      value = check;
    }
    if (lookup && value !== undefined) await cache.set(key, value).catch(() => undefined);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
