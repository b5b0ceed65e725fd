import type { CreatePlacement } from '#parts/sharding/placement.ts';

/**
 * A table with a line for every key. A new shard gets its fair share, every nth key of each of the others; the keys of one
 * that leaves go one by one to whoever has least.
 */
export const directoryPlacement: CreatePlacement = (keys, first) => {
  const keysOf = new Map<number, number[]>(first.map((shard) => [shard, []]));
  const ownerOf = new Int32Array(keys);
  const put = (key: number, shard: number): void => {
    ownerOf[key] = shard;
    keysOf.get(shard)!.push(key);
  };
  const emptiest = (): number =>
    [...keysOf].reduce((least, entry) => (entry[1].length < least[1].length ? entry : least))[0];
  for (let key = 0; key < keys; key++) put(key, emptiest());
  return {
    entries: keys,
    ownerOf: (key) => ownerOf[key]!,
    add(shard) {
      const shards = keysOf.size + 1;
      const others = [...keysOf];
      keysOf.set(shard, []);
      for (const [other, all] of others) {
        keysOf.set(
          other,
          all.filter((_, at) => at % shards < shards - 1),
        );
        for (let at = shards - 1; at < all.length; at += shards) put(all[at]!, shard);
      }
    },
    remove(shard) {
      const homeless = keysOf.get(shard)!;
      keysOf.delete(shard);
      for (const key of homeless) put(key, emptiest());
    },
  };
};
