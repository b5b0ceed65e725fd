import type { Likes, Surroundings } from '../contract.ts';

const PARTS = 10;

export function createLikes({ store, isHot, hash }: Surroundings): Likes {
  return {
    add(photo, user) {
      store.add(isHot(photo) ? `${photo}:${hash(user) % PARTS}` : photo, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (isHot(photo)) {
        for (let part = 0; part < PARTS; part++) {
          for (const user of store.read(`${photo}:${part}`)) users.add(user);
        }
      }
      return [...users];
    },
  };
}
