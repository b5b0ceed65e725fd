/** A photo with its likes. */
export interface Photo {
  readonly id: string;
  readonly likes: number;
}

/** One shard, across the network. It has photos that no other shard has. */
export interface Shard {
  /** Its `count` photos with the most likes, the most first, equal ones by id; fewer if it has fewer. Rejects if it is down. */
  top(count: number): Promise<readonly Photo[]>;
}

/**
 * The `count` photos with the most likes over all shards, the most first, equal ones by id ('p1' before 'p2', as `<` has it).
 * All shards are asked at the same time, each once, for no more than may be needed. Part of an answer is none: rejects with
 * a shard's error if one does.
 */
export type TopPhotos = (shards: readonly Shard[], count: number) => Promise<readonly Photo[]>;
