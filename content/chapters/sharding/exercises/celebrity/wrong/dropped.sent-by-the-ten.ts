import type { Likes, Surroundings } from '../contract.ts';

const BATCH = 10;

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const waiting: { photo: string; user: string }[] = [];

  function flush(): void {
    for (const { photo, user } of waiting.splice(0)) store.add(`${photo}:${hash(user) % parts}`, user);
  }

  return {
    add(photo, user) {
      if (!isHot(photo)) {
        store.add(photo, user);
        return;
      }
      waiting.push({ photo, user });
      if (waiting.length === BATCH) flush();
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
