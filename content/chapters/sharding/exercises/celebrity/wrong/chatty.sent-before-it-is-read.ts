import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const waiting = new Map<string, Set<string>>();

  return {
    add(photo, user) {
      if (!isHot(photo)) {
        store.add(photo, user);
        return;
      }
      const users = waiting.get(photo) ?? new Set();
      waiting.set(photo, users.add(user));
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (!isHot(photo)) return [...users];
      for (const user of waiting.get(photo) ?? []) store.add(`${photo}:${hash(user) % parts}`, user);
      waiting.delete(photo);
      for (let part = 0; part < parts; part++) {
        for (const user of store.read(`${photo}:${part}`)) users.add(user);
      }
      return [...users];
    },
  };
}
