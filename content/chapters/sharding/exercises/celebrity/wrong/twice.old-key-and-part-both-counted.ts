import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const salted = (photo: string, part: number): string => `${photo}#${part}`;

  return {
    add(photo, user) {
      store.add(isHot(photo) ? salted(photo, hash(user) % parts) : photo, user);
    },
    of(photo) {
      const users = [...store.read(photo)];
      if (!isHot(photo)) return users;
      for (let part = 0; part < parts; part++) users.push(...store.read(salted(photo, part)));
      return users;
    },
  };
}
