import type { Database, SharedCache, Store } from '../contract.ts';

export function createStore(database: Database, cache: SharedCache): Store {
  const turns = new Map<string, Promise<void>>();

  function inTurn(key: string, work: () => Promise<void>): Promise<void> {
    const before = turns.get(key) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(work);
    turns.set(key, turn);
    return turn.finally(() => {
      if (turns.get(key) === turn) turns.delete(key);
    });
  }

  return {
    async read(key) {
      const lookup = await cache.get(key).catch(() => undefined);
      if (lookup?.hit) return lookup.value;
      const value = await database.read(key);
      if (lookup !== undefined && value !== undefined) {
        await cache.fill(key, value, lookup.lease).catch(() => false);
      }
      return value;
    },
    write(key, value) {
      return inTurn(key, async () => {
        await database.write(key, value);
        await cache.set(key, value).catch(() => undefined);
      });
    },
  };
}
