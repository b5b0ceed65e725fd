/** The sharded store. A key lives on one shard, and the busiest key is the busiest shard. */
export interface Store {
  /** Adds `member` to the set under `key`; adding it again changes nothing. One message to one shard. */
  add(key: string, member: string): void;
  /** All members under `key`, in no order. One message to one shard. */
  read(key: string): readonly string[];
}

/** Who likes which photo. */
export interface Likes {
  /** `user` likes `photo`. Liking it again changes nothing. */
  add(photo: string, user: string): void;
  /** Everybody who likes `photo`, each of them once, in no order. */
  of(photo: string): string[];
}

/** What likes are made from. */
export interface Surroundings {
  readonly store: Store;
  /** Whether `photo` gets more than one shard can bear. A photo becomes hot sooner or later, with likes already stored. It stays hot. */
  readonly isHot: (photo: string) => boolean;
  /** The number of keys over which a hot photo is to be spread evenly. */
  readonly parts: number;
  /** A whole number from 0 to 4,294,967,295, spread evenly; the same for the same text. */
  readonly hash: (text: string) => number;
}

/**
 * Makes the likes on one of many web servers. It keeps nothing by itself: what one server has added, any other can read. A
 * photo that is not hot costs one message to add and one to read. Photos have names such as 'p7', made of letters and digits.
 */
export type CreateLikes = (surroundings: Surroundings) => Likes;
