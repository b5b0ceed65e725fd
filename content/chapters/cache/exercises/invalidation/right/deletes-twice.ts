import type { CreateStore, SharedCache } from '../contract.ts';

// Forgets the key before the write as well, so that readers find less that is about to be old. The delete that counts
// is the second one.
export const createStore: CreateStore = (database, cache) => ({
  async read(key) {
    let lease: number | undefined;
    try {
      const found = await cache.get(key);
      if (found.hit) return found.value;
      lease = found.lease;
    } catch {
      return database.read(key);
    }
    const value = await database.read(key);
    if (value !== undefined) await attempt(() => cache.fill(key, value, lease));
    return value;
  },

  async write(key, value) {
    await forget(cache, key);
    await database.write(key, value);
    await forget(cache, key);
  },
});

function forget(cache: SharedCache, key: string): Promise<void> {
  return attempt(() => cache.delete(key));
}

/** What the cache can't do while it is down need not be done. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch {
    return;
  }
}
