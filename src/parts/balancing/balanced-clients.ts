import type { Part } from '#engine/world.ts';
import type { PublicAddress } from '#parts/balancing/balancer.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface BalancedClientsOptions {
  readonly address: PublicAddress;
  readonly linkMs: number;
  /** When each request sets out. */
  readonly momentsMs: ArrayLike<number>;
}

/** Visitors who know one address, and send each request to whichever balancer has it when the request sets out. */
export function balancedClients({ address, linkMs, momentsMs }: BalancedClientsOptions): Part {
  return (node) => {
    const life = live(node, clientMachine, Kind.timer);
    const expect = (request: number): void => {
      if (request < momentsMs.length) node.after(momentsMs[request]! - node.nowMs(), Kind.arrive, request, 0);
    };
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) {
          node.send(node.address(address.holder), Kind.request, subject, 0, linkMs);
          expect(subject + 1);
        } else if (kind === Kind.failed) life.tell({ type: 'failed' });
        else if (kind === Kind.timer) life.ring(subject);
      },
    };
  };
}
