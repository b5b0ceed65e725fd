import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const used = new Map<string, Set<number>>();

  function partsOf(photo: string): Set<number> {
    let known = used.get(photo);
    if (known === undefined) {
      known = new Set();
      used.set(photo, known);
    }
    return known;
  }

  return {
    add(photo, user) {
      if (!isHot(photo)) {
        store.add(photo, user);
        return;
      }
      const part = hash(user) % parts;
      partsOf(photo).add(part);
      store.add(`${photo}:${part}`, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      for (const part of partsOf(photo)) {
        for (const user of store.read(`${photo}:${part}`)) users.add(user);
      }
      return [...users];
    },
  };
}
