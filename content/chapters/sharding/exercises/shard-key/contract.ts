/** A row of the table of photos. */
export interface Photo {
  /** Numbers are handed out in order; the newest photo has the highest. */
  readonly id: number;
  /** Whose photo it is, such as 'mina'. The page that is asked for most shows all photos of one owner. */
  readonly owner: string;
  /** Two letters: where it was taken. Most photos come from three countries. */
  readonly country: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
}

/**
 * The shard that keeps this photo: a whole number from 0 to `shards` − 1. The same for the same photo, wherever and
 * whenever it is asked, since every web server asks for itself. Photos of one owner share a shard; owners are spread evenly.
 */
export type ShardOf = (photo: Photo, shards: number) => number;
