/** What a shard keeps under a key. Without a value it says that the key was removed. */
export interface Row {
  readonly value: string | undefined;
  /** Grows with every write, whatever its key. */
  readonly version: number;
}

/** One shard. Every call is done at once. */
export interface Shard {
  get(key: string): Row | undefined;
  /** Puts the row there, whatever was there before. */
  put(key: string, row: Row): void;
  /** All keys that have a row, removed ones among them, in order. */
  keys(): string[];
}

/** A row on its way from the old shard to the new one. */
export interface Parcel {
  readonly key: string;
  readonly row: Row;
}

/**
 * A move of all rows from one shard to another while people go on reading and writing. Its calls come in any order.
 */
export interface Move {
  /** What was written to `key` last. Undefined if nothing was, or if it was removed. */
  read(key: string): string | undefined;
  /** Writes `value`, or removes the key where there is none. Its row has to carry `version`. */
  write(key: string, value: string | undefined, version: number): void;
  /**
   * The next row to be sent to the new shard; undefined when there is none for now, and that comes even while the parcels
   * are late. Taken is not yet landed.
   */
  take(): Parcel | undefined;
  /** A parcel has arrived. Parcels may be late, and may overtake each other; none is lost. */
  land(parcel: Parcel): void;
  /**
   * Asked now and then until it says `true`: may the old shard be switched off? `true` once everything is on the new one.
   * From then on the old shard does not answer, whichever call asks it.
   */
  cutOver(): boolean;
}

/** Begins a move. The old shard is full of rows, the new one is empty. */
export type CreateMove = (from: Shard, to: Shard) => Move;
