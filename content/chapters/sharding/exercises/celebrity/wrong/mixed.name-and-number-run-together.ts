import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      store.add(isHot(photo) ? `${photo}${hash(user) % parts}` : photo, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (!isHot(photo)) return [...users];
      for (let part = 0; part < parts; part++) {
        for (const user of store.read(`${photo}${part}`)) users.add(user);
      }
      return [...users];
    },
  };
}
