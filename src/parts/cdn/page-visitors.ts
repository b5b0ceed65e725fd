import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import type { Delivery } from '#parts/cdn/delivery.ts';
import type { LinkMs } from '#parts/cdn/greeting.ts';
import { contentOf, PAGE_URL } from '#parts/cdn/release.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface PageVisitorsOptions {
  readonly delivery: Delivery;
  /** Where they are sent, the best first; the last is always there to be asked. */
  readonly ways: readonly string[];
  readonly linkMs: LinkMs;
  readonly visitsPerSecond: number;
  readonly firstVisit: number;
  readonly visitStep: number;
}

/** Visitors who get the page, then the script that it names. A page and a script of two versions do not go together. */
export function pageVisitors(options: PageVisitorsOptions): Part {
  const { delivery, ways, linkMs, visitsPerSecond, firstVisit, visitStep } = options;
  return (node) => {
    const arrivals = node.random('arrivals');
    const life = live(node, clientMachine, Kind.timer);
    const ask = (kind: number, visit: number, url: string): void => {
      const server = node.address(delivery.choose(ways));
      node.send(
        server,
        kind,
        visit,
        delivery.requests.put({ method: 'GET', url, headers: {} }),
        linkMs(node.index, server),
      );
    };
    const expect = (visit: number): void =>
      node.after(arrivals.exponential(1_000 / visitsPerSecond), Kind.arrive, visit, 0);
    expect(firstVisit);
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.arrive:
            ask(Kind.page, subject, PAGE_URL);
            expect(subject + visitStep);
            break;
          case Kind['page-reply']:
          case Kind['old-page']:
            ask(Kind.asset, subject, contentOf(delivery.responses.take(value)).script);
            break;
          case Kind.failed:
          case Kind['mixed-reply']:
            life.tell({ type: 'failed' });
            break;
          case Kind.timer:
            life.ring(subject);
            break;
          default:
            break;
        }
      },
    };
  };
}
