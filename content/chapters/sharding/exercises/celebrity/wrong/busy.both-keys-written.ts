import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const keyOf = (photo: string, user: string): string => `${photo}:${hash(user) % parts}`;

  return {
    add(photo, user) {
      store.add(photo, user);
      if (isHot(photo)) store.add(keyOf(photo, user), user);
    },
    of(photo) {
      return [...store.read(photo)];
    },
  };
}
