import type { Likes, Surroundings } from '../contract.ts';

class SplitLikes implements Likes {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  add(photo: string, user: string): void {
    const { store, isHot, hash, parts } = this.#around;
    if (!isHot(photo)) store.add(photo, user);
    else store.add(`${hash(`${photo} ${user}`) % parts}|${photo}`, user);
  }

  of(photo: string): string[] {
    const { store, isHot, parts } = this.#around;
    const found: Record<string, true> = {};
    const keys = [photo];
    if (isHot(photo)) for (let part = parts - 1; part >= 0; part--) keys.push(`${part}|${photo}`);
    for (const key of keys) for (const user of store.read(key)) found[user] = true;
    return Object.keys(found);
  }
}

export function createLikes(around: Surroundings): Likes {
  return new SplitLikes(around);
}
