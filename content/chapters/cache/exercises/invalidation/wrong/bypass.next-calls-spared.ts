import type { Database, SharedCache, Store } from '../contract.ts';

const CALLS_SPARED = 5;

export function createStore(database: Database, cache: SharedCache): Store {
  let spare = 0;

  async function guarded<T>(call: () => Promise<T>): Promise<T | null> {
    if (spare > 0) {
      spare -= 1;
      return null;
    }
    try {
      return await call();
    } catch {
      spare = CALLS_SPARED;
      return null;
    }
  }

  async function read(key: string): Promise<string | undefined> {
    const lookup = await guarded(() => cache.get(key));
    if (lookup?.hit) return lookup.value;
    const value = await database.read(key);
    if (lookup && value !== undefined) await guarded(() => cache.fill(key, value, lookup.lease));
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    await guarded(() => cache.delete(key));
  }

  return { read, write };
}
