import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const leases = new Map<string, number>();

  async function read(key: string): Promise<string | undefined> {
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    if (lookup) leases.set(key, lookup.lease);
    const value = await database.read(key);
    const lease = leases.get(key);
    if (lookup && lease !== undefined && value !== undefined) {
      await cache.fill(key, value, lease).catch(() => false);
    }
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
