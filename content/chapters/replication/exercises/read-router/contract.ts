/**
 * A place in the primary's log, as databases print it: a decimal number of up to fifteen digits, such as '97' or '1042'.
 * The write at '97' came before the write at '1042'.
 */
export type Position = string;

/** A replica as it last reported to the router. */
export interface Replica {
  readonly name: string;
  readonly isUp: boolean;
  /** It has applied the log up to here. By now it may be further, never less far. */
  readonly applied: Position;
}

/** Decides which machine answers a read. Writes always go to the primary. One router serves many clients. */
export interface ReadRouter {
  /** A write of this client has been acknowledged; it stands in the log at `position`. */
  wrote(client: string, position: Position): void;
  /**
   * The machine that shall answer this client's next read: the name of a replica, or `'primary'`. Never one that could
   * show the client less than it has written or seen. A replica whenever one will do, and each of those that will do for a
   * share of all reads. Of the replicas counts what this list says: they come and go, and one that has been built anew has
   * less than it had.
   */
  choose(client: string, replicas: readonly Replica[]): string;
  /** The read is back. It showed the client the data as of `position`. */
  saw(client: string, position: Position): void;
}

/** Makes a router that knows nothing of any client yet. Its clients know nothing of each other. */
export type CreateReadRouter = () => ReadRouter;
