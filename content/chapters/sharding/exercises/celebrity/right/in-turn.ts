import type { Likes, Surroundings } from '../contract.ts';

/** Deals likes out to the parts in turn. A like may then lie in two of them, and is told once. */
export function createLikes({ store, isHot, parts }: Surroundings): Likes {
  let next = 0;
  return {
    add(photo, user) {
      if (!isHot(photo)) return store.add(photo, user);
      next = (next + 1) % parts;
      store.add(`${photo}#${next}`, user);
    },
    of(photo) {
      const users = [...store.read(photo)];
      if (isHot(photo)) for (let part = 0; part < parts; part++) users.push(...store.read(`${photo}#${part}`));
      return Array.from(new Set(users)).sort();
    },
  };
}
