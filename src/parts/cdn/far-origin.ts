import type { Part } from '#engine/world.ts';
import { greeting, type LinkMs } from '#parts/cdn/greeting.ts';
import { Kind } from '#parts/kinds.ts';

export interface FarOriginOptions {
  readonly linkMs: LinkMs;
  /** How long the site works on an answer. */
  readonly workMs: number;
  readonly bytesOf: (photo: number) => number;
  /** The edge site through which a request comes. */
  readonly edgeOf: (request: number) => string;
}

/**
 * The site where everything is kept: web tier, cache and database in one place. It answers visitors and edge sites alike; an
 * answer's value is its bytes.
 */
export function farOrigin({ linkMs, workMs, bytesOf, edgeOf }: FarOriginOptions): Part {
  return (node) => {
    const greets = greeting(node, linkMs);
    const fetches = new Set<number>();
    node.state('up');
    return {
      receive(kind, subject, value) {
        if (greets.receive(kind, subject, value)) return;
        if (kind === Kind['work-done'] && fetches.delete(subject)) {
          const edge = node.address(edgeOf(subject));
          node.send(edge, Kind['far-fetched'], subject, bytesOf(value), linkMs(node.index, edge));
        } else if (kind === Kind['work-done']) greets.reply(subject, bytesOf(value));
        else {
          if (kind === Kind['far-fetch']) fetches.add(subject);
          node.after(workMs, Kind['work-done'], subject, value);
        }
      },
    };
  };
}
