import type { ShardOf } from '../contract.ts';

export const shardOf: ShardOf = (photo, shards) => photo.id % shards;
