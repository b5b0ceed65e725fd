/** What a cache's user may store. All of these are values; only `undefined` means "not here". */
export type Value = string | number | boolean | null;

/** A store that holds at most so many entries and decides which one to forget. */
export interface Cache {
  /** The value stored under `key`, or `undefined` if it is not held. Reading changes nothing. */
  get(key: string): Value | undefined;
  /**
   * Stores `value` under `key`. If the key is new and the cache is full, the entry that came in first is forgotten. Writing
   * to a key that is held changes its value and keeps its place in the line.
   */
  set(key: string, value: Value): void;
}

/** Makes an empty cache for at most `capacity` entries (a whole number, at least 1). */
export type CreateCache = (capacity: number) => Cache;
