import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const answers = new Map<string, string[]>();

  return {
    add(photo, user) {
      answers.delete(photo);
      store.add(isHot(photo) ? `${photo}:${hash(user) % parts}` : photo, user);
    },
    of(photo) {
      const known = answers.get(photo);
      if (known !== undefined) return [...known];
      const users = new Set(store.read(photo));
      for (let part = 0; isHot(photo) && part < parts; part++) {
        for (const user of store.read(`${photo}:${part}`)) users.add(user);
      }
      answers.set(photo, [...users]);
      return [...users];
    },
  };
}
