import type { Photo } from '../contract.ts';

// Draws numbers from a generator whose seed is the owner: of the shards that come one after the other, the owner jumps to the
// last that it would have moved to. With one shard more, few owners move.
export function shardOf({ owner }: Photo, shards: number): number {
  let state = seedOf(owner);
  let shard = 0;
  for (let next = 0; next < shards;) {
    shard = next;
    state = (Math.imul(state, 0x915f77f5) + 1) >>> 0;
    const drawn = stir(state) / 4_294_967_296;
    next = Math.floor((shard + 1) / (1 - drawn));
  }
  return shard;
}

function seedOf(text: string): number {
  let seed = text.length;
  for (const letter of text) seed = stir(Math.imul(seed, 31) + letter.codePointAt(0)!);
  return seed;
}

function stir(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
