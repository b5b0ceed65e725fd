import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      const name = user.trim().toLowerCase();
      store.add(isHot(photo) ? `${photo}:${hash(name) % parts}` : photo, name);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      for (let part = 0; isHot(photo) && part < parts; part++) {
        for (const user of store.read(`${photo}:${part}`)) users.add(user);
      }
      return [...users];
    },
  };
}
