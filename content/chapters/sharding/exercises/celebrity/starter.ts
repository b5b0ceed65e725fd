import type { Likes, Surroundings } from './contract.ts';

export function createLikes({ store }: Surroundings): Likes {
  return {
    add(photo, user) {
      store.add(photo, user);
    },
    of(photo) {
      return [...store.read(photo)];
    },
  };
}
