import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { copyMachine } from '#parts/replication/copy.machine.ts';
import { Log } from '#parts/replication/log.ts';
import type { Network } from '#parts/replication/network.ts';
import type { Stored } from '#parts/replication/primary.ts';
import type { Shipment } from '#parts/replication/shipping.ts';

export interface ReplicaOptions {
  readonly name: string;
  /** Its number among the replicas, by which it reports to the web server. */
  readonly number: number;
  readonly server: string;
  readonly primary: string;
  readonly network: Network;
  readonly linkMs: number;
  readonly shipMs: number;
}

/** A copy that takes what the primary ships, in order, and answers reads with what it has. Its disk survives a crash. */
export function replica(options: ReplicaOptions): Part {
  const { name, number, server, primary, network, linkMs, shipMs } = options;
  return (node) => {
    const post = network.of(name, node);
    const life = live(node, copyMachine, Kind.timer);
    const log = new Log(node);
    let promised = 1;
    const take = ({ epoch, start, entries }: Shipment): void => {
      if (epoch < promised) return;
      const isGap = !log.extend(start, entries);
      const stored: Stored = { name, length: log.length, isGap };
      post.send(primary, 'stored', 0, log.length, shipMs, stored);
      post.send(server, 'report', number, log.length, linkMs);
    };
    return {
      receive(kind, subject, value) {
        post.obey(kind);
        const isUp = life.state === 'serving';
        if (kind === Kind.ship) {
          const shipment = post.open(subject) as Shipment;
          if (isUp) take(shipment);
        } else if (kind === Kind.query) {
          if (isUp) post.send(server, 'rows', subject, log.length, linkMs);
          else post.send(server, 'refused', subject, 0, linkMs);
        } else if (kind === Kind.fetch && isUp) {
          promised = value;
          post.send(primary, 'fetched', 0, log.length, linkMs);
        } else if (kind === Kind.kill) life.tell({ type: 'killed' });
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
      },
    };
  };
}
