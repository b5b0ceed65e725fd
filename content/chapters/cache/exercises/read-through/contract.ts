/** What your loader is given. There is no real clock here: time passes only as `now` says. */
export interface Surroundings {
  /**
   * Asks the database for `key`. Takes a while; rejects when the database fails, and throws at once when there is no
   * connection to it. Every call is a query, so call it only when you must.
   */
  load: (key: string) => Promise<string>;
  /** The time in milliseconds. */
  now: () => number;
  /** A random number from 0 up to, but not including, 1. */
  random: () => number;
  /** How long an answer may be served, in milliseconds, counted from the moment at which it arrived. */
  lifetimeMs: number;
  /** How much lifetimes vary: 0.2 spreads them evenly from 80 % of `lifetimeMs` to all of it. 0 for not at all. */
  jitter: number;
}

export interface ReadThrough {
  /**
   * The value of `key`: from memory while it is fresh, else from the database. Any number of calls that need the same key
   * while it is being loaded share one `load`. If that fails, each of them is rejected with its error, and nothing is kept:
   * the next call asks again. Different keys never wait for each other.
   */
  get(key: string): Promise<string>;
}

/** Makes a read-through cache with nothing in it. */
export type CreateReadThrough = (surroundings: Surroundings) => ReadThrough;
