import type { Likes, Surroundings } from './contract.ts';

export function createLikes({ store, isHot, parts, hash }: Surroundings): Likes {
  function add(photo: string, user: string): void {
    store.add(isHot(photo) ? partOf(photo, hash(user) % parts) : photo, user);
  }

  function of(photo: string): string[] {
    // Likes from before it was hot are still under the photo's own key, and may have been added again since.
    const users = new Set(store.read(photo));
    if (isHot(photo)) {
      for (let part = 0; part < parts; part++) {
        for (const user of store.read(partOf(photo, part))) users.add(user);
      }
    }
    return [...users];
  }

  return { add, of };
}

/** No photo has a name with a colon, so no part is taken for a photo. */
function partOf(photo: string, part: number): string {
  return `${photo}:${part}`;
}
