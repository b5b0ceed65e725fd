import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const partOf = (photo: string): string => `${photo}:${hash(photo) % parts}`;

  return {
    add(photo, user) {
      store.add(isHot(photo) ? partOf(photo) : photo, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (isHot(photo)) store.read(partOf(photo)).forEach((user) => users.add(user));
      return [...users];
    },
  };
}
