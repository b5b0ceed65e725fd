import type { ShardOf } from '../contract.ts';

export const shardOf: ShardOf = ({ owner }, shards) => owner.length % shards;
