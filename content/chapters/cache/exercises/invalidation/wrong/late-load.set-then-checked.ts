import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function keep(key: string, value: string): Promise<void> {
    try {
      await cache.set(key, value);
      const current = await database.read(key);
      if (current !== value) await cache.delete(key);
    } catch {
      return;
    }
  }

  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await keep(key, value);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
