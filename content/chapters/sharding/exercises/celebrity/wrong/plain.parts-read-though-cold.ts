import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  function add(photo: string, user: string): void {
    store.add(isHot(photo) ? `${photo}:${hash(user) % parts}` : photo, user);
  }

  function of(photo: string): string[] {
    const keys = [photo, ...Array.from({ length: parts }, (_, part) => `${photo}:${part}`)];
    return [...new Set(keys.flatMap((key) => [...store.read(key)]))];
  }

  return { add, of };
}
