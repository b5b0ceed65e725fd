import type { ShardOf } from '../contract.ts';

function hash(text: string): number {
  let value = 5381;
  for (const letter of text) value = (Math.imul(value, 33) ^ letter.charCodeAt(0)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 2_246_822_519);
  return (value ^ (value >>> 13)) >>> 0;
}

export const shardOf: ShardOf = ({ owner }, shards) => {
  const slug = owner.toLowerCase().replace(/[^a-z0-9.@]/g, '-');
  return hash(slug) % shards;
};
