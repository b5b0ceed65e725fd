import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Fleet } from '#parts/scaling/fleet.ts';

export interface FleetBalancerOptions {
  readonly fleet: Fleet;
  readonly client: string;
  readonly clientLinkMs: number;
  readonly linkMs: number;
  /** With so many at every server, a request is turned away at once. */
  readonly loadMax: number;
}

/**
 * Gives each request to the running server that has fewest of them, and to another if that one refuses. Its own count is
 * fresh: what is on its way is in it.
 */
export function fleetBalancer({ fleet, client, clientLinkMs, linkMs, loadMax }: FleetBalancerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const serverOf = new Map<number, number>();
    const loads = new Map<number, number>();
    const loadOf = (server: number): number => loads.get(server) ?? 0;
    const accept = (request: number): void => {
      const server = fleet.runningWithLeast(loadOf);
      if (server === undefined || loadOf(server) >= loadMax)
        return node.send(toClient, Kind.failed, request, 0, clientLinkMs);
      serverOf.set(request, server);
      loads.set(server, loadOf(server) + 1);
      node.send(server, Kind['passed-on'], request, 0, linkMs);
    };
    const takeBack = (request: number): void => {
      const server = serverOf.get(request)!;
      serverOf.delete(request);
      loads.set(server, loadOf(server) - 1);
    };
    return {
      receive(kind, subject) {
        if (kind === Kind.request) accept(subject);
        else if (kind === Kind.answered) {
          takeBack(subject);
          node.send(toClient, Kind.reply, subject, 0, clientLinkMs);
        } else if (kind === Kind.refused) {
          takeBack(subject);
          accept(subject);
        }
      },
    };
  };
}
