/** A sharded store of sets, as likes see it; each call is one message to one shard. */
export interface Store {
  add(key: string, member: string): void;
  read(key: string): readonly string[];
}

/** Who likes which photo; a reader's own may stand here. */
export interface Likes {
  add(photo: string, user: string): void;
  of(photo: string): string[];
}

/** What likes are made from. */
export interface LikesSurroundings {
  readonly store: Store;
  readonly isHot: (photo: string) => boolean;
  readonly parts: number;
  readonly hash: (text: string) => number;
}

/** Makes the likes on a web server. */
export type CreateLikes = (surroundings: LikesSurroundings) => Likes;

/** One photo, one key. */
export const plainLikes: CreateLikes = ({ store }) => ({
  add: (photo, user) => store.add(photo, user),
  of: (photo) => [...store.read(photo)],
});

/**
 * The likes of a hot photo lie under several keys, each user's under one of them. The first of these is the photo's own, so
 * that what was there before it became hot is read with the rest.
 */
export const saltedLikes: CreateLikes = ({ store, isHot, parts, hash }) => ({
  add: (photo, user) => store.add(isHot(photo) ? partOf(photo, hash(user) % parts) : photo, user),
  of(photo) {
    if (!isHot(photo)) return [...store.read(photo)];
    const all = Array.from({ length: parts }, (_, part) => store.read(partOf(photo, part)));
    return [...new Set(all.flat())];
  },
});

function partOf(photo: string, part: number): string {
  return part === 0 ? photo : `${photo}#${part}`;
}

/** Adds many members to the set under a key at once: one message to one shard. */
export type AddAll = (key: string, members: readonly string[]) => void;

/**
 * A hot photo has `parts` copies, each with all of its likes: a like goes to all, a read to one after the other. Copies are
 * filled when the photo is first met as a hot one.
 */
export function copiedLikes(addAll: AddAll): CreateLikes {
  return ({ store, isHot, parts }) => {
    const turns = new Map<string, number>();
    const copy = (photo: string): void => {
      turns.set(photo, 0);
      const users = store.read(photo);
      for (let part = 1; part < parts; part++) addAll(partOf(photo, part), users);
    };
    const isCopied = (photo: string): boolean => {
      if (isHot(photo) && !turns.has(photo)) copy(photo);
      return turns.has(photo);
    };
    return {
      add(photo, user) {
        const copies = isCopied(photo) ? parts : 1;
        for (let part = 0; part < copies; part++) store.add(partOf(photo, part), user);
      },
      of(photo) {
        if (!isCopied(photo)) return [...store.read(photo)];
        const turn = turns.get(photo)!;
        turns.set(photo, (turn + 1) % parts);
        return [...store.read(partOf(photo, turn))];
      },
    };
  };
}

/** An answer about a hot photo is kept in the web server for `keptMs` and handed out until then, whatever is added meanwhile. */
export function cachedLikes(now: () => number, keptMs: number): CreateLikes {
  return ({ store, isHot }) => {
    const kept = new Map<string, { readonly users: readonly string[]; readonly untilMs: number }>();
    return {
      add: (photo, user) => store.add(photo, user),
      of(photo) {
        const known = kept.get(photo);
        if (known && now() < known.untilMs) return [...known.users];
        const users = store.read(photo);
        if (isHot(photo)) kept.set(photo, { users, untilMs: now() + keptMs });
        return [...users];
      },
    };
  };
}
