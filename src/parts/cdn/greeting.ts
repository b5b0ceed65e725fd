import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** The time of the way from a node to another, by their numbers. */
export type LinkMs = (from: number, to: number) => number;

/** What visitors' connections want of a server before the request; remembers who asks, so that it can reply. */
export interface Greeting {
  /** Handles an opening or an agreement; answers whether it was one. */
  receive(kind: number, subject: number, value: number): boolean;
  /** Sends the answer to whoever opened the connection of `subject`; `bytes` is what crosses the wire. */
  reply(subject: number, bytes: number): void;
}

/** The server's half of a connection's first two round trips. */
export function greeting(node: WorldNode, linkMs: LinkMs): Greeting {
  const visitorOf = new Map<number, number>();
  return {
    receive(kind, subject, visitor) {
      if (kind !== Kind.open && kind !== Kind.agree) return false;
      visitorOf.set(subject, visitor);
      const answer = kind === Kind.open ? Kind.opened : Kind.agreed;
      node.send(visitor, answer, subject, 0, linkMs(node.index, visitor));
      return true;
    },
    reply(subject, bytes) {
      const visitor = visitorOf.get(subject)!;
      visitorOf.delete(subject);
      node.send(visitor, Kind.reply, subject, bytes, linkMs(node.index, visitor));
    },
  };
}
