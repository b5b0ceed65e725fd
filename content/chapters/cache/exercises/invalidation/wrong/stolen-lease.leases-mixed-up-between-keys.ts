import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const leases: number[] = [];

  async function read(key: string): Promise<string | undefined> {
    const found = await cache.get(key).catch(() => undefined);
    if (found?.hit) return found.value;
    if (found) leases.push(found.lease);
    const value = await database.read(key);
    if (!found) return value;
    const lease = leases.shift();
    if (lease !== undefined && value !== undefined) await cache.fill(key, value, lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
