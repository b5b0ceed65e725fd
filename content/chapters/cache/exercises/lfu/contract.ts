/** What a cache's user may store. All of these are values; only `undefined` means "not here". */
export type Value = string | number | boolean | null;

/** A store that holds at most so many entries and decides which one to forget. */
export interface Cache {
  /** The value stored under `key`, or `undefined` if it is not held. Reading a held key adds one to its count. */
  get(key: string): Value | undefined;
  /**
   * Stores `value` under `key`. Writing to a held key adds one to its count. If the key is new and the cache is full, the
   * entry with the lowest count is forgotten first; among equal counts, the one that reached that count the earliest. A new
   * key's count is 1, whatever it was before it was forgotten.
   */
  set(key: string, value: Value): void;
}

/** Makes an empty cache for at most `capacity` entries (a whole number, at least 1). */
export type CreateCache = (capacity: number) => Cache;
