import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Exchange } from '#parts/sessions/exchange.ts';

export interface SessionBalancerOptions {
  readonly client: string;
  readonly clientLinkMs: number;
  readonly linkMs: number;
  /** Those that are at work when the run begins. */
  readonly servers: readonly string[];
  readonly exchange: Exchange;
  /** Whether a visitor is sent to the same server again for as long as it is there. */
  readonly isSticky: boolean;
}

/**
 * Sends requests to the servers in turn. Sticky, it does so with a visitor's first request alone, and the rest follow. A
 * server that refuses is left out until it reports back, and the request goes to another. `deploy` replaces one server
 * after the other.
 */
export function sessionBalancer(options: SessionBalancerOptions): Part {
  const { client, clientLinkMs, linkMs, exchange, isSticky } = options;
  return (node) => {
    const toClient = node.address(client);
    const first = options.servers.map((name) => node.address(name));
    /** In the order of their numbers. */
    let serving = first;
    /** Finish with the visitors that they have, and get no others. */
    const lingering = new Set<number>();
    const pins = new Map<string, number>();
    const toReplace: number[] = [];
    let turn = 0;
    const drop = (server: number): void => {
      serving = serving.filter((other) => other !== server);
    };
    const pick = (session: string): number | undefined => {
      const pinned = isSticky ? pins.get(session) : undefined;
      if (pinned !== undefined && (serving.includes(pinned) || lingering.has(pinned))) return pinned;
      if (serving.length === 0) return undefined;
      const server = serving[turn++ % serving.length]!;
      pins.set(session, server);
      return server;
    };
    const handBack = (request: number): void =>
      node.send(toClient, Kind[exchange.kindOf(request)], request, exchange.missing(request), clientLinkMs);
    const route = (request: number): void => {
      const server = pick(exchange.asked(request).request.session);
      if (server === undefined) handBack(request);
      else node.send(server, Kind['passed-on'], request, node.index, linkMs);
    };
    const replaceNext = (): void => {
      const server = toReplace[0];
      if (server !== undefined) node.send(server, Kind.drain, 0, 0, linkMs);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.request || kind === Kind.submit) route(subject);
        else if (kind === Kind.answered || kind === Kind.failed) handBack(subject);
        else if (kind === Kind.refused) {
          drop(value);
          route(subject);
        } else if (kind === Kind.leave) {
          drop(value);
          lingering.add(value);
        } else if (kind === Kind.drained) lingering.delete(value);
        else if (kind === Kind.joined) {
          drop(value);
          serving = [...serving, value].sort((one, other) => one - other);
          if (toReplace[0] !== value) return;
          toReplace.shift();
          replaceNext();
        } else if (kind === Kind.deploy && toReplace.length === 0) {
          toReplace.push(...serving);
          replaceNext();
        }
      },
    };
  };
}
