import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface ScatteredClientsOptions {
  readonly servers: readonly string[];
  readonly ratePerSecond: number;
  readonly linkMs: number;
  /** What the next request is for. */
  readonly draw: () => number;
}

/** Visitors each of whose requests goes to any of the servers, all alike. */
export function scatteredClients({ servers, ratePerSecond, linkMs, draw }: ScatteredClientsOptions): Part {
  return (node) => {
    const addresses = servers.map((server) => node.address(server));
    const arrivals = node.random('arrivals');
    const choice = node.random('choice');
    const life = live(node, clientMachine, Kind.timer);
    const expect = (request: number): void =>
      node.after(arrivals.exponential(1_000 / ratePerSecond), Kind.arrive, request, 0);
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) {
          node.send(choice.pick(addresses), Kind.request, subject, draw(), linkMs);
          expect(subject + 1);
        } else if (kind === Kind.failed) life.tell({ type: 'failed' });
        else if (kind === Kind.timer) life.ring(subject);
      },
    };
  };
}
