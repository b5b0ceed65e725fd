import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { copyMachine } from '#parts/replication/copy.machine.ts';
import { Log } from '#parts/replication/log.ts';
import type { Network } from '#parts/replication/network.ts';
import { Shipping, type ShippingMode } from '#parts/replication/shipping.ts';

export interface PrimaryOptions {
  readonly server: string;
  readonly replicas: readonly string[];
  readonly network: Network;
  readonly lagMs: number;
  readonly linkMs: number;
  /** How long a batch is on its way. */
  readonly shipMs: number;
  readonly mode: ShippingMode;
}

/** What a replica answers: how far its log goes, and whether a batch left a gap. */
export interface Stored {
  readonly name: string;
  readonly length: number;
  readonly isGap: boolean;
}

/** How long a new machine waits for the replicas to say what they have. */
const RESTORE_MS = 400;

/**
 * The primary of a fixed set of copies. Killed, its disk is gone; revived, a new machine stands in its place and begins
 * with the log of the replica that has most.
 */
export function primary(options: PrimaryOptions): Part {
  const { server, replicas, network, linkMs, shipMs } = options;
  return (node) => {
    const post = network.of('primary', node);
    const life = live(node, copyMachine, Kind.timer);
    const log = new Log(node);
    const shipping = new Shipping({
      ...options,
      ...{ name: 'primary', node, post, log, peers: replicas, linkMs: shipMs, answerMs: linkMs, isBeating: false },
    });
    let epoch = 1;
    let found: number[] = [];
    const begin = (): void => {
      log.promote(epoch);
      shipping.begin(epoch);
    };
    const search = (): void => {
      found = [];
      for (const replica of replicas) post.send(replica, 'fetch', 0, epoch + 1, linkMs);
      node.after(RESTORE_MS, Kind['give-up'], 0, 0);
    };
    const restore = (): void => {
      if (life.state !== 'restoring') return;
      if (found.length === 0) return search();
      log.cut(Math.max(...found));
      epoch++;
      begin();
      life.tell({ type: 'restored' });
    };
    const answer = (kind: number, subject: number): void => {
      if (life.state !== 'serving') post.send(server, 'refused', subject, 0, linkMs);
      else if (kind === Kind.write) shipping.write(subject, server);
      else post.send(server, 'rows', subject, log.length, linkMs);
    };
    begin();
    return {
      receive(kind, subject, value) {
        post.obey(kind);
        if (kind === Kind.write || kind === Kind.query) answer(kind, subject);
        else if (kind === Kind['ship-due']) shipping.due(subject, value);
        else if (kind === Kind.stored) {
          const { name, length, isGap } = post.open(subject) as Stored;
          shipping.stored(name, length, isGap);
        } else if (kind === Kind.fetched) found.push(value);
        else if (kind === Kind['give-up']) restore();
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) shipping.end();
        else if (kind === Kind.revive && life.tell({ type: 'replaced' })) search();
      },
    };
  };
}
