import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Cluster } from '#parts/sharding/cluster.ts';

export interface RoutingServerOptions {
  readonly cluster: Cluster;
  readonly nodeOf: (shard: number) => string;
  readonly ratePerSecond: number;
  readonly linkMs: number;
  /** The key of each request in turn; the traffic ends with it. */
  readonly keys: ArrayLike<number>;
}

/**
 * Web servers that ask, for every request, the shard that the map names. They also hear when a shard is added or removed;
 * from that moment they go by the new map. The size of the set and of the map are noted at every change.
 */
export function routingServer({ cluster, nodeOf, ratePerSecond, linkMs, keys }: RoutingServerOptions): Part {
  return (node) => {
    const arrivals = node.random('arrivals');
    let changes = 0;
    const expect = (request: number): void => {
      if (request < keys.length) node.after(arrivals.exponential(1000 / ratePerSecond), Kind.arrive, request, 0);
    };
    const tell = (): void => {
      node.note(Kind.reshard, changes, cluster.shards.length);
      node.note(Kind['table-size'], changes, cluster.entries);
    };
    tell();
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) {
          const key = keys[subject]!;
          node.send(node.address(nodeOf(cluster.ownerOf[key]!)), Kind.query, subject, key, linkMs);
          expect(subject + 1);
        } else if (kind === Kind['add-shard'] || kind === Kind['remove-shard']) {
          const hasChanged = kind === Kind['add-shard'] ? cluster.add() : cluster.remove();
          if (hasChanged) {
            changes++;
            tell();
          }
        }
      },
    };
  };
}
