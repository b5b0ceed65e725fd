import type { WorldNode } from '#engine/world.ts';
import type { Delivery } from '#parts/cdn/delivery.ts';
import type { HttpResponse } from '#parts/cdn/edge.ts';
import type { LinkMs } from '#parts/cdn/greeting.ts';
import { contentOf } from '#parts/cdn/release.ts';
import { Kind } from '#parts/kinds.ts';

/** Something that a visit asks for: its number, and whether it is the page or the script. */
export interface Asked {
  readonly visit: number;
  readonly kind: number;
}

/** Sends answers to visitors, each as what it is to them: a page, an old page, a script, a mix of versions, a failure. */
export function answering(node: WorldNode, delivery: Delivery, linkMs: LinkMs, visitorOf: (visit: number) => string) {
  return ({ visit, kind: asked }: Asked, response: HttpResponse): void => {
    const visitor = node.address(visitorOf(visit));
    const kind = kindOf(delivery, visit, asked, response);
    const isPage = kind === Kind['page-reply'] || kind === Kind['old-page'];
    node.send(visitor, kind, visit, isPage ? delivery.responses.put(response) : 0, linkMs(node.index, visitor));
  };
}

function kindOf(delivery: Delivery, visit: number, asked: number, response: HttpResponse): number {
  if (response.status !== 200) return Kind.failed;
  const { version } = contentOf(response);
  if (asked === Kind.asset) {
    return delivery.pageOf.get(visit) === version ? Kind['asset-reply'] : Kind['mixed-reply'];
  }
  delivery.pageOf.set(visit, version);
  return version < delivery.newest ? Kind['old-page'] : Kind['page-reply'];
}
