/** A connection of the pool has gone to a caller. */
export interface Grant {
  readonly caller: string;
  /** The connection's number. */
  readonly connection: number;
}

/**
 * Lends a few connections to the database to many callers. Who finds none waits, and whoever waits longest is next. No two
 * callers have the same name, and none asks again before it has given back or given up.
 */
export interface ConnectionPool {
  /** The connection that `caller` gets at once; undefined if it has to wait, at the longest until `deadlineMs`. */
  acquire(caller: string, deadlineMs: number): number | undefined;
  /**
   * A connection comes back. It goes to whoever has waited longest; undefined if nobody waits. Giving back what is not out
   * changes nothing, and nobody gets it.
   */
  release(connection: number): Grant | undefined;
  /** It is `nowMs`. All who had to have a connection by then, or before, give up; their names, in the order in which they came. */
  expire(nowMs: number): string[];
}

/** Makes a pool of `size` connections, numbered from 1. All are free, and the lowest free number goes out first. */
export type CreateConnectionPool = (size: number) => ConnectionPool;
