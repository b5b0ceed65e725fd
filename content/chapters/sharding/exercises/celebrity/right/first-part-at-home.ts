import type { Likes, Surroundings } from '../contract.ts';

/** The photo's own key is the first of the parts, so that nothing has to be read beside them. */
export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const keyOf = (photo: string, part: number): string => (part === 0 ? photo : `${photo}/${part}`);
  const keysOf = (photo: string): string[] =>
    Array.from({ length: isHot(photo) ? parts : 1 }, (_, part) => keyOf(photo, part));
  return {
    add(photo, user) {
      const keys = keysOf(photo);
      store.add(keys[hash(user) % keys.length]!, user);
    },
    of(photo) {
      const all = keysOf(photo).flatMap((key) => store.read(key));
      return all.filter((user, at) => all.indexOf(user) === at);
    },
  };
}
