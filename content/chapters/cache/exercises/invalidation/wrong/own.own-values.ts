import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const near = new Map<string, string>();

  async function read(key: string): Promise<string | undefined> {
    const known = near.get(key);
    if (known !== undefined) return known;
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) {
      near.set(key, lookup.value);
      return lookup.value;
    }
    const value = await database.read(key);
    if (value === undefined) return undefined;
    if (lookup) await cache.fill(key, value, lookup.lease).catch(() => false);
    near.set(key, value);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
    near.delete(key);
  }

  return { read, write };
}
