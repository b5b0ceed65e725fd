import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, parts, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      store.add(`${photo}:${hash(user) % parts}`, user);
    },
    of(photo) {
      const users: string[] = [];
      for (let part = 0; part < parts; part++) users.push(...store.read(`${photo}:${part}`));
      return users;
    },
  };
}
