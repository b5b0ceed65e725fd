import type { Part } from '#engine/world.ts';
import { answering } from '#parts/cdn/answering.ts';
import type { Delivery } from '#parts/cdn/delivery.ts';
import type { LinkMs } from '#parts/cdn/greeting.ts';
import { sitePowerMachine } from '#parts/cdn/power.machine.ts';
import { siteOf, type Publishing } from '#parts/cdn/release.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface ReleasingOriginOptions {
  readonly delivery: Delivery;
  readonly edges: readonly string[];
  readonly linkMs: LinkMs;
  readonly visitorOf: (visit: number) => string;
  readonly publishing: Publishing;
  /** Whether a release tells the edges to forget what it changes. */
  readonly purgesOnRelease: boolean;
}

/** A fetch's number holds the number of the edge that asks in its lowest bits. */
export const EDGES_MAX = 8;

/**
 * The origin: it answers edges, and visitors where no edge is left. A release takes no time and stands for good. When it is
 * down it can't be reached by anybody; purging still goes through, since that is the network's own door.
 */
export function releasingOrigin(options: ReleasingOriginOptions): Part {
  const { delivery, edges, linkMs, visitorOf, publishing, purgesOnRelease } = options;
  return (node) => {
    const life = live(node, sitePowerMachine, Kind.timer);
    const reply = answering(node, delivery, linkMs, visitorOf);
    const purge = (): void => {
      for (const edge of edges.map((name) => node.address(name))) {
        node.send(edge, Kind.purge, 0, 0, linkMs(node.index, edge));
      }
    };
    const respond = (letter: number) => siteOf(delivery.newest, publishing)(delivery.requests.take(letter));
    const answerEdge = (fetch: number, letter: number): void => {
      const edge = node.address(edges[fetch % EDGES_MAX]!);
      const delayMs = linkMs(node.index, edge);
      if (life.state === 'down') node.send(edge, Kind.unreachable, fetch, 0, delayMs);
      else node.send(edge, Kind['edge-fetched'], fetch, delivery.responses.put(respond(letter)), delayMs);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind['edge-fetch']) answerEdge(subject, value);
        else if (kind === Kind.page || kind === Kind.asset) {
          const isDown = life.state === 'down';
          reply({ visit: subject, kind }, isDown ? { status: 503, headers: {}, body: '' } : respond(value));
        } else if (kind === Kind.deploy) {
          delivery.newest++;
          node.note(Kind.deploy, 0, delivery.newest);
          if (purgesOnRelease) purge();
        } else if (kind === Kind.purge) purge();
        else if (kind === Kind.kill) life.tell({ type: 'killed' });
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
      },
    };
  };
}
