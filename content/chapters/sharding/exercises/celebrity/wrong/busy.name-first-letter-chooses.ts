import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts }: Surroundings): Likes {
  const partOf = (photo: string, user: string): string => `${photo}:${user.charCodeAt(0) % parts}`;

  return {
    add(photo, user) {
      store.add(isHot(photo) ? partOf(photo, user) : photo, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (isHot(photo)) {
        for (let part = 0; part < parts; part++) {
          for (const user of store.read(`${photo}:${part}`)) users.add(user);
        }
      }
      return [...users];
    },
  };
}
