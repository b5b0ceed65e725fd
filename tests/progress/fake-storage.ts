import type { StorageLike } from '#progress/vault.ts';

/** Storage in memory, shared by as many stores as there are tabs, that can refuse. */
export interface FakeStorage extends StorageLike {
  readonly texts: Map<string, string>;
  /** Asked before every write; an error's name refuses it. */
  refusal: (key: string) => 'QuotaExceededError' | 'SecurityError' | undefined;
  /** Hears of every key written or removed, as other tabs do. */
  onWrite: (key: string) => void;
}

export function fakeStorage(texts: Iterable<readonly [string, string]> = []): FakeStorage {
  const storage: FakeStorage = {
    texts: new Map(texts),
    refusal: () => undefined,
    onWrite: () => {},
    get length() {
      return storage.texts.size;
    },
    key: (index) => [...storage.texts.keys()][index] ?? null,
    getItem: (key) => storage.texts.get(key) ?? null,
    setItem(key, text) {
      const refusal = storage.refusal(key);
      if (refusal) throw new DOMException('refused', refusal);
      storage.texts.set(key, text);
      storage.onWrite(key);
    },
    removeItem(key) {
      storage.texts.delete(key);
      storage.onWrite(key);
    },
  };
  return storage;
}

/** A clock that gives each call the next second. */
export function clock(startMs = Date.UTC(2026, 0, 1)): () => number {
  let atMs = startMs;
  return () => (atMs += 1000);
}
