import type { Database, Lookup, SharedCache, Store } from './contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  async function read(key: string): Promise<string | undefined> {
    const found = await lookUp(key);
    if (found?.hit) return found.value;
    const value = await database.read(key);
    // The lease is void if anybody has written since the miss, and then the cache refuses what may be old by now.
    if (found && value !== undefined) await cache.fill(key, value, found.lease).catch(goOn);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    await database.write(key, value);
    // A cache that is down has forgotten everything anyway.
    await cache.delete(key).catch(goOn);
  }

  function lookUp(key: string): Promise<Lookup | undefined> {
    return cache.get(key).catch(() => undefined);
  }

  return { read, write };
}

function goOn(): void {}
