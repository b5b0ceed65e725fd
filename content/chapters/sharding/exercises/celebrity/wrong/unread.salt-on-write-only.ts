import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      store.add(isHot(photo) ? `${photo}:${hash(user) % parts}` : photo, user);
    },
    of(photo) {
      return [...store.read(photo)];
    },
  };
}
