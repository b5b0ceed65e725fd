/**
 * Says which shard keeps which key. Keys are the numbers of users, 0 (the first to sign up) to `keys` − 1; shards are
 * numbers too. The same calls in the same order lead to the same places.
 */
export interface Placement {
  /** Lines of the table that everybody who looks for a key has to know. */
  readonly entries: number;
  ownerOf(key: number): number;
  add(shard: number): void;
  remove(shard: number): void;
}

/** Makes the placement of `keys` keys over the `shards` that there are at the beginning. */
export type CreatePlacement = (keys: number, shards: readonly number[]) => Placement;

/** The sharding key of user `key`, as a hash function gets it. */
export function keyName(key: number): string {
  return `user${key}`;
}
