import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Cluster } from '#parts/sharding/cluster.ts';
import { shardMachines } from '#parts/sharding/shard.machine.ts';

export interface MovingShardOptions {
  readonly number: number;
  readonly cluster: Cluster;
  readonly server: string;
  /** The node of a shard by its number. */
  readonly nodeOf: (shard: number) => string;
  readonly linkMs: number;
  /** At most so many keys leave together, this long after the batch before, and are this long on their way. */
  readonly batchMax: number;
  readonly batchGapMs: number;
  readonly moveMs: number;
}

/**
 * A shard that answers for the keys that lie on it. Asked for another, it sends the question on: to where the key still
 * lies, if it should be here, or to where the map says. Keys that belong elsewhere leave in batches; each stays until it has
 * arrived. Its level is the number of keys on it.
 */
export function movingShard(options: MovingShardOptions): Part {
  const { number, cluster, server, nodeOf, linkMs, batchMax, batchGapMs, moveMs } = options;
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, shardMachines[cluster.shards.includes(number) ? 'serving' : 'away'], Kind.timer);
    let isSending = false;
    const sendBatch = (): void => {
      const next = cluster.nextBatch(number, batchMax);
      isSending = next !== undefined;
      if (!next) return;
      node.send(node.address(nodeOf(next.batch.to)), Kind.move, next.number, next.batch.keys.length, moveMs);
      node.after(moveMs, Kind['moved-away'], next.number, 0);
      node.after(batchGapMs, Kind['next-batch'], 0, 0);
    };
    const look = (): void => {
      const isMember = cluster.shards.includes(number);
      if (isMember) life.tell({ type: 'added' });
      else life.tell({ type: 'removed' });
      if (isMember && cluster.isSettled) life.tell({ type: 'settled' });
      if (!isMember && cluster.held[number] === 0) life.tell({ type: 'emptied' });
      if (!isSending) sendBatch();
    };
    const answer = (request: number, key: number): void => {
      const place = cluster.placeOf[key]!;
      const owner = cluster.ownerOf[key]!;
      if (place === number) node.send(toServer, Kind.rows, request, key, linkMs);
      else node.send(node.address(nodeOf(owner === number ? place : owner)), Kind.forward, request, key, linkMs);
    };
    cluster.subscribe(look);
    node.level(cluster.held[number]!);
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.query:
          case Kind.forward:
            answer(subject, value);
            break;
          case Kind['next-batch']:
            sendBatch();
            break;
          case Kind.move:
            cluster.arrived(subject);
            node.level(cluster.held[number]!);
            break;
          case Kind['moved-away']:
            node.level(cluster.held[number]!);
            break;
          default:
            break;
        }
      },
    };
  };
}
