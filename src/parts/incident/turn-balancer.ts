import type { Part } from '#engine/world.ts';
import { Wire, type BadWires } from '#parts/incident/wire.ts';
import { Kind } from '#parts/kinds.ts';

export interface TurnBalancerOptions {
  readonly client: string;
  readonly servers: readonly string[];
  readonly clientLinkMs: number;
  readonly linkMs: number;
  readonly bad: BadWires;
  /** How long it waits for a server before it gives up. */
  readonly patienceMs: number;
  /** A server's name as it stands in logs. */
  readonly hostOf: (node: string) => string;
}

/** A balancer that hands requests to each server in turn, and gives up on a server that does not answer in time. */
export function turnBalancer(options: TurnBalancerOptions): Part {
  const { client, servers, clientLinkMs, linkMs, bad, patienceMs, hostOf } = options;
  return (node) => {
    const toClient = node.address(client);
    const wire = new Wire(node, linkMs, bad);
    const addresses = servers.map((server) => node.address(server));
    const givenTo = new Map<number, number>();
    let turn = 0;
    const forward = (request: number, photo: number): void => {
      const server = turn++ % servers.length;
      givenTo.set(request, server);
      wire.send(servers[server]!, { to: addresses[server]!, kind: Kind['passed-on'], subject: request, value: photo });
      node.after(patienceMs, Kind['give-up'], request, 0);
    };
    const end = (request: number, kind: number, value: number): void => {
      if (givenTo.delete(request)) node.send(toClient, kind, request, value, clientLinkMs);
    };
    const giveUp = (request: number): void => {
      const server = givenTo.get(request);
      if (server === undefined) return;
      node.note(Kind.logged, request, 0, `ERROR ${hostOf(servers[server]!)}: no answer within ${patienceMs} ms`);
      end(request, Kind.failed, 0);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.request || kind === Kind.submit) forward(subject, value);
        else if (kind === Kind.answered) end(subject, Kind.reply, value);
        else if (kind === Kind.failed) end(subject, Kind.failed, value);
        else if (kind === Kind['give-up']) giveUp(subject);
        else if (kind === Kind.resend) wire.resend(subject);
      },
    };
  };
}
