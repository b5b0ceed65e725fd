import type { ShardOf } from '../contract.ts';

const known = new Map<string, number>();

function hash(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 131) + text.charCodeAt(at)) >>> 0;
  return value;
}

export const shardOf: ShardOf = ({ owner }, shards) => {
  const remembered = known.get(owner);
  if (remembered !== undefined) return remembered;
  const shard = hash(owner) % shards;
  known.set(owner, shard);
  return shard;
};
