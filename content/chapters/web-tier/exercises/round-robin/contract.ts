/** How many probes in a row it takes to change a balancer's mind about a server. */
export interface Patience {
  /** A server that is up counts as down after so many failed probes in a row. */
  readonly downAfter: number;
  /** A server that is down counts as up after so many good probes in a row. */
  readonly upAfter: number;
}

/** Gives each request to the next server, in turn. */
export interface Balancer {
  /** Adds a server at the end of the round. It counts as up. Adding one that is there changes nothing. */
  add(server: string): void;
  /** Takes a server away, whatever it was doing. */
  remove(server: string): void;
  /** A health check of the server has come back. Servers that are not there are ignored. */
  probed(server: string, isGood: boolean): void;
  /**
   * The server that gets the next request; undefined if none is up. It is the one that comes after the last pick, in the
   * order in which servers were added, passing over those that are down; after the last comes the first. Where the last
   * pick has been taken away since, the next is whoever stood behind it.
   */
  pick(): string | undefined;
}

/** Makes a balancer without servers. */
export type CreateBalancer = (patience: Patience) => Balancer;
