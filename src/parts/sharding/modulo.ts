import { murmur3 } from '#parts/sharding/murmur3.ts';
import { keyName, type CreatePlacement } from '#parts/sharding/placement.ts';

/** The hash of the key modulo the number of shards. Nothing to remember; another number of shards is another place for most. */
export const moduloPlacement: CreatePlacement = (keys, first) => {
  const hashes = Uint32Array.from({ length: keys }, (_, key) => murmur3(keyName(key)));
  const shards = [...first];
  return {
    get entries() {
      return shards.length;
    },
    ownerOf: (key) => shards[hashes[key]! % shards.length]!,
    add: (shard) => void shards.push(shard),
    remove: (shard) => void shards.splice(shards.indexOf(shard), 1),
  };
};
