import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** Where a region's visitors are sent: the node, and the time of the way there. */
export interface Destination {
  readonly node: string;
  readonly linkMs: number;
}

export interface FarVisitorsOptions {
  readonly to: Destination;
  readonly ratePerSecond: number;
  /** The first request's number, and the step to the next: regions share one numbering. */
  readonly firstRequest: number;
  readonly requestStep: number;
  /** What the next visitor asks for. */
  readonly draw: () => number;
  /** A visitor who waits longer than this finds the site slow. */
  readonly patienceMs: number;
}

/**
 * Visitors of one region, an open loop. Each makes a connection of his own before he asks: one round trip to open it (TCP),
 * one to agree on keys (TLS 1.3), and one for the request itself.
 */
export function farVisitors(options: FarVisitorsOptions): Part {
  const { to, ratePerSecond, firstRequest, requestStep, draw, patienceMs } = options;
  return (node) => {
    const server = node.address(to.node);
    const arrivals = node.random('arrivals');
    const beganAtMs = new Map<number, number>();
    let state = '';
    const become = (next: string): void => {
      if (next !== state) node.state((state = next));
    };
    const expect = (request: number): void =>
      node.after(arrivals.exponential(1_000 / ratePerSecond), Kind.arrive, request, 0);
    become('quick');
    expect(firstRequest);
    return {
      receive(kind, subject) {
        switch (kind) {
          case Kind.arrive:
            beganAtMs.set(subject, node.nowMs());
            node.send(server, Kind.open, subject, node.index, to.linkMs);
            expect(subject + requestStep);
            break;
          case Kind.opened:
            node.send(server, Kind.agree, subject, node.index, to.linkMs);
            break;
          case Kind.agreed:
            node.send(server, Kind.request, subject, draw(), to.linkMs);
            break;
          case Kind.reply:
            become(node.nowMs() - beganAtMs.get(subject)! > patienceMs ? 'slow' : 'quick');
            beganAtMs.delete(subject);
            break;
          default:
            break;
        }
      },
    };
  };
}
