import type { Likes, Surroundings } from '../contract.ts';

export function createLikes({ store, isHot, parts }: Surroundings): Likes {
  function keysOf(photo: string): string[] {
    const keys = [photo];
    for (let part = 0; part < parts; part++) keys.push(`${photo}/${part}`);
    return keys;
  }

  function add(photo: string, user: string): void {
    const part = Math.floor(Math.random() * parts);
    store.add(isHot(photo) ? `${photo}/${part}` : photo, user);
  }

  function of(photo: string): string[] {
    const keys = isHot(photo) ? keysOf(photo) : [photo];
    return keys.flatMap((key) => [...store.read(key)]);
  }

  return { add, of };
}
