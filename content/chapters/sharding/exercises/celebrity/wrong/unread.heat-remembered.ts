import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  const known = new Map<string, boolean>();

  function isKnownHot(photo: string): boolean {
    const remembered = known.get(photo);
    if (remembered !== undefined) return remembered;
    const answer = isHot(photo);
    known.set(photo, answer);
    return answer;
  }

  return {
    add(photo, user) {
      store.add(isKnownHot(photo) ? `${photo}:${hash(user) % parts}` : photo, user);
    },
    of(photo) {
      const users = new Set(store.read(photo));
      if (!isKnownHot(photo)) return [...users];
      for (let part = 0; part < parts; part++) {
        store.read(`${photo}:${part}`).forEach((user) => users.add(user));
      }
      return [...users];
    },
  };
}
