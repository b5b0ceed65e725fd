import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const tagged = (photo: string, user: string): string => `${photo},${user}`;

  return {
    add(photo, user) {
      const key = isHot(photo) ? `${photo}:${hash(user) % parts}` : photo;
      store.add(key, tagged(photo, user));
    },
    of(photo) {
      const members = new Set(store.read(photo));
      for (let part = 0; isHot(photo) && part < parts; part++) {
        for (const member of store.read(`${photo}:${part}`)) members.add(member);
      }
      return [...members].flatMap((member) => member.split(','));
    },
  };
}
