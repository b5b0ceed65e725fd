/**
 * One write in a log. Entries are numbered from 1, without gaps. If two logs have an entry of the same index and epoch, the
 * logs are the same up to there.
 */
export interface Entry {
  readonly index: number;
  readonly epoch: number;
  readonly value: string;
}

/** The log of the new primary, across the network: every `at` is a message there and back. It does not change meanwhile. */
export interface PrimaryLog {
  readonly length: number;
  /** The entry at `index`; undefined before the first and after the last. */
  at(index: number): Entry | undefined;
}

/** The node that has come back, with its own log on its own disk. It may die between any two calls. */
export interface StaleNode {
  readonly length: number;
  at(index: number): Entry | undefined;
  /** Cuts off the entry at `index` and all that come after it. */
  cut(index: number): void;
  /** Adds an entry at the end. Its index has to be the next one, and all before it the same as in the primary's log. */
  append(entry: Entry): void;
  /** Puts an entry into the file of lost writes, for somebody to look at. Putting it there again changes nothing. */
  report(entry: Entry): void;
}

/**
 * Makes the stale node's log equal to the primary's. Every entry that the primary does not have is reported before it is
 * cut, and no other. Whatever is the same stays where it is, and is not fetched one by one. Called again from the start if
 * the node dies on the way, and for other nodes: it goes by the two logs alone, and remembers nothing between calls.
 */
export type CatchUp = (node: StaleNode, primary: PrimaryLog) => void;
