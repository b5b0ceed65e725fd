import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      const key = isHot(photo) ? `${photo}:${hash(user) % parts}` : photo;
      store.add(key, user);
    },
    of(photo) {
      if (!isHot(photo)) return [...store.read(photo)];
      const users: string[] = [];
      for (let part = 0; part < parts; part++) users.push(...store.read(`${photo}:${part}`));
      return users;
    },
  };
}
