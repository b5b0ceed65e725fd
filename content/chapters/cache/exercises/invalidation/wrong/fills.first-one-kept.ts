import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const leases = new Map<string, number>();

  function leaseFor(key: string, given: number): number {
    const known = leases.get(key);
    if (known !== undefined) return known;
    leases.set(key, given);
    return given;
  }

  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => null);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup && value !== undefined) {
        await cache.fill(key, value, leaseFor(key, lookup.lease)).catch(() => false);
      }
      return value;
    },
    async write(key, value) {
      await database.write(key, value);
      await cache.delete(key).catch(() => undefined);
    },
  };
}
