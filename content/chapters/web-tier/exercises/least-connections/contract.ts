/** How many probes in a row it takes to change a balancer's mind about a server. */
export interface Patience {
  /** A server that is up counts as down after so many failed probes in a row. */
  readonly downAfter: number;
  /** A server that is down counts as up after so many good probes in a row. */
  readonly upAfter: number;
}

/** Gives each request to the server that has the fewest under way. */
export interface Balancer {
  /** Adds a server, which has nothing under way and counts as up. Adding one that is there changes nothing. */
  add(server: string): void;
  /** Takes a server away. Its requests may still come to an end; that is no news to anybody. */
  remove(server: string): void;
  /** A health check of the server has come back. Servers that are not there are ignored. */
  probed(server: string, isGood: boolean): void;
  /**
   * The server that gets the next request: of those that are up, the one with the fewest under way; of equals, the one whose
   * last pick is the longest ago, and those never picked first, in the order in which they were added. Undefined if none is
   * up.
   */
  pick(): string | undefined;
  /** A request that `server` had got has come to an end, well or in an error. Ignored where the server has none under way. */
  finished(server: string, isGood: boolean): void;
}

/** Makes a balancer without servers. */
export type CreateBalancer = (patience: Patience) => Balancer;
