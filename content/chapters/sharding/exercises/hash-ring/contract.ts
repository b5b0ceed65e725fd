/** Turns a text into a whole number from 0 to 4,294,967,295, spread evenly. The same text always gives the same number. */
export type Hash = (text: string) => number;

/**
 * Machines on a circle of 4,294,967,296 places. Each machine stands at many points of it. A key belongs to the machine
 * whose point comes next, at the key's own hash or after it; past the last place comes the first.
 */
export interface HashRing {
  /** Adding a machine that is there already changes nothing. */
  add(machine: string): void;
  /** Removing a machine that is not there changes nothing. */
  remove(machine: string): void;
  /** The machine that keeps `key`; undefined if there is none at all. Does not walk over all points. */
  ownerOf(key: string): string | undefined;
  /**
   * The machines that keep `copies` copies of `key`: the owner, then the next ones round the ring, each of them once. Fewer
   * where there are not so many machines.
   */
  ownersOf(key: string, copies: number): string[];
}

/**
 * Makes an empty ring. Every machine gets `pointsEach` points of its own, each at the hash of a text that no other point
 * has; two texts may still have one hash. Where a key goes depends on which machines there are, and not on the order in
 * which they came.
 */
export type CreateHashRing = (hash: Hash, pointsEach: number) => HashRing;
