/** The database. It is always right. A row that was never written is `undefined`. */
export interface Database {
  read(key: string): Promise<string | undefined>;
  /** Rejects if it could not write the row. */
  write(key: string, value: string): Promise<void>;
}

/** What the cache answers: a value, or a miss with a lease, which is leave to fill the gap. */
export type Lookup = { hit: true; value: string } | { hit: false; lease: number };

/**
 * The cache server, shared by many web servers. Each call travels over the network, so others' calls may come in between.
 * A call is rejected while the cache is down; the cache comes back empty.
 */
export interface SharedCache {
  get(key: string): Promise<Lookup>;
  /**
   * Stores a value that was loaded after a miss, unless the key was deleted or filled since the lease was given. Answers
   * whether it was stored.
   */
  fill(key: string, value: string, lease: number): Promise<boolean>;
  /** Stores a value, whatever happened before. */
  set(key: string, value: string): Promise<void>;
  /** Forgets the key, and makes every lease for it void. */
  delete(key: string): Promise<void>;
}

/** One web server's way to the data. Many of these run at once over the same database and cache. */
export interface Store {
  /**
   * The value of `key`. Never older than the last write of the key that had returned before this read began. From the
   * cache when it has it, else from the database, and then the cache is filled. Goes on without the cache when that is down.
   */
  read(key: string): Promise<string | undefined>;
  /**
   * Returns when the value is in the database and no read that begins later can get an older one. Rejects if the database
   * does.
   */
  write(key: string, value: string): Promise<void>;
}

/** Makes one web server's store. It must keep no values of its own. */
export type CreateStore = (database: Database, cache: SharedCache) => Store;
