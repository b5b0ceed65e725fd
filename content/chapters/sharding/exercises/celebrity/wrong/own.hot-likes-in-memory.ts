import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot }: Surroundings): Likes {
  const hot = new Map<string, Set<string>>();

  function usersOf(photo: string): Set<string> {
    let users = hot.get(photo);
    if (users === undefined) {
      users = new Set();
      hot.set(photo, users);
    }
    return users;
  }

  return {
    add(photo, user) {
      if (isHot(photo)) usersOf(photo).add(user);
      else store.add(photo, user);
    },
    of(photo) {
      return [...new Set([...store.read(photo), ...usersOf(photo)])];
    },
  };
}
