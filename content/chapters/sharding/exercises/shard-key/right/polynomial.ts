import type { ShardOf } from '../contract.ts';

const PRIME = 4_294_967_291;

// The name as the digits of a number in base 131, of which only the remainder by a large prime is kept at every step.
export const shardOf: ShardOf = ({ owner }, shards) => {
  let rest = 7;
  for (const letter of owner) rest = (rest * 131 + letter.codePointAt(0)!) % PRIME;
  return rest % shards;
};
