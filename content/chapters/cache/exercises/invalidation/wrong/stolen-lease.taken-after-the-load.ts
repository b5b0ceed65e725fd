import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const nothing = () => undefined;

  async function read(key: string): Promise<string | undefined> {
    const first = await cache.get(key).catch(nothing);
    if (first?.hit) return first.value;
    const value = await database.read(key);
    if (value !== undefined) await fill(key, value);
    return value;
  }

  async function fill(key: string, value: string): Promise<void> {
    const lookup = await cache.get(key).catch(nothing);
    if (lookup && !lookup.hit) await cache.fill(key, value, lookup.lease).catch(nothing);
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await cache.delete(key).catch(nothing);
  }

  return { read, write };
}
