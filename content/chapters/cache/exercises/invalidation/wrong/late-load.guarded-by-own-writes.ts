import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const versions = new Map<string, number>();
  const versionOf = (key: string) => versions.get(key) ?? 0;

  async function read(key: string): Promise<string | undefined> {
    const version = versionOf(key);
    const lookup = await cache.get(key).catch(() => null);
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (value !== undefined && versionOf(key) === version) {
      await cache.set(key, value).catch(() => undefined);
    }
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    versions.set(key, versionOf(key) + 1);
    await database.write(key, value);
    await cache.delete(key).catch(() => undefined);
  }

  return { read, write };
}
