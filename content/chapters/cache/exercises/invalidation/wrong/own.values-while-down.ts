import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const backup = new Map<string, string>();

  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) {
      backup.set(key, lookup.value);
      return lookup.value;
    }
    if (!lookup && backup.has(key)) return backup.get(key);
    const value = await database.read(key);
    if (value === undefined) return undefined;
    backup.set(key, value);
    if (lookup) await cache.fill(key, value, lookup.lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    backup.delete(key);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
