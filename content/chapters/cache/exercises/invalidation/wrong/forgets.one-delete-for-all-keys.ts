import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  let deleting: Promise<unknown> | undefined;

  async function read(key: string): Promise<string | undefined> {
    const found = await cache.get(key).catch(() => undefined);
    if (found?.hit) return found.value;
    const value = await database.read(key);
    if (found && value !== undefined) await cache.fill(key, value, found.lease).catch(() => false);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    // Waits for its turn, and then forgets that the turn was another key's.
    if (deleting) {
      await deleting;
      return;
    }
    deleting = cache
      .delete(key)
      .catch(() => undefined)
      .finally(() => (deleting = undefined));
    await deleting;
  }

  return { read, write };
}
