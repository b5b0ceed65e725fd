import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface PageServerOptions {
  readonly client: string;
  /** All of them are asked for each page. */
  readonly servers: readonly string[];
  readonly clientLinkMs: number;
  readonly linkMs: number;
}

interface Page {
  left: number;
  slowestMs: number;
}

/**
 * Puts pages together out of one answer from each server, and waits for the last one. Its level is how many pages wait; a
 * question's subject is page × servers + server.
 */
export function pageServer({ client, servers, clientLinkMs, linkMs }: PageServerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const addresses = servers.map((server) => node.address(server));
    const pages = new Map<number, Page>();
    const begin = (page: number): void => {
      pages.set(page, { left: servers.length, slowestMs: 0 });
      node.level(pages.size);
      for (const [at, address] of addresses.entries())
        node.send(address, Kind['passed-on'], page * servers.length + at, 0, linkMs);
    };
    const collect = (page: number, tookMs: number): void => {
      const pending = pages.get(page)!;
      pending.slowestMs = Math.max(pending.slowestMs, tookMs);
      if (--pending.left > 0) return;
      pages.delete(page);
      node.level(pages.size);
      node.note(Kind.slowest, page, pending.slowestMs);
      node.send(toClient, Kind.reply, page, 0, clientLinkMs);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.request) begin(subject);
        else if (kind === Kind.answered) collect(Math.floor(subject / servers.length), value);
      },
    };
  };
}
