import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const moved = new Set<string>();
  const keyOf = (photo: string, user: string): string => `${photo}:${hash(user) % parts}`;

  function move(photo: string): void {
    if (moved.has(photo)) return;
    moved.add(photo);
    for (const user of store.read(photo)) store.add(keyOf(photo, user), user);
  }

  return {
    add(photo, user) {
      if (!isHot(photo)) {
        store.add(photo, user);
        return;
      }
      move(photo);
      store.add(keyOf(photo, user), user);
    },
    of(photo) {
      if (!isHot(photo)) return [...store.read(photo)];
      const users: string[] = [];
      for (let part = 0; part < parts; part++) users.push(...store.read(`${photo}:${part}`));
      return users;
    },
  };
}
