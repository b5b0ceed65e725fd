/** How a node says it is doing. */
export interface Status {
  readonly role: 'primary' | 'follower' | 'fenced';
  /** The highest epoch that the node has promised itself to. It takes nothing from a lower one. */
  readonly epoch: number;
  /** Whom the node follows; its own name while it is the primary, '' while it is fenced. */
  readonly primary: string;
  /** The end of its log: the epoch in which its last entry was written, and how many entries there are. */
  readonly lastEpoch: number;
  readonly length: number;
}

/**
 * A database node as the monitor sees it, across a network. A call whose question or answer is lost rejects after a while;
 * the node may have done what it was asked all the same.
 */
export interface DatabaseNode {
  readonly name: string;
  status(): Promise<Status>;
  /**
   * Promises the node to `epoch`: it stops taking writes, and takes nothing more from a primary of a lower epoch. Rejects
   * if the node is promised to this epoch or a higher one already.
   */
  fence(epoch: number): Promise<Status>;
  /**
   * Makes the node the primary of `epoch`, which it begins with an entry of its own. Rejects unless it is promised to just
   * this epoch.
   */
  promote(epoch: number): Promise<void>;
  /**
   * Makes the node a follower of `primary` in `epoch`: it throws away what the primary does not have, and fetches what it
   * lacks. Rejects if the node is promised to a higher epoch.
   */
  follow(primary: string, epoch: number): Promise<void>;
}

/**
 * Watches the nodes and sees to it that there is a primary. For safety's sake two monitors run over the same nodes. Either
 * may be started anew at any time, and either may be cut off from some of the nodes, or from all.
 */
export interface Monitor {
  /**
   * Called once a second, the next time whether or not the last has come to an end. It comes to an end, and never rejects.
   * The primary counts as lost after `missesMax` calls in a row to which it gave no answer, and is replaced in the last of
   * them; until then no node is fenced. Once nothing is in the way any more, it takes at most 3 × missesMax + 6 calls until all
   * nodes follow one primary, and stay with it.
   */
  tick(): Promise<void>;
}

/**
 * Makes a monitor that knows nothing yet but the nodes, three or five of them. A write is acknowledged once more than half
 * of the nodes have it in their logs, all in the same epoch.
 */
export type CreateMonitor = (nodes: readonly DatabaseNode[], missesMax: number) => Monitor;
