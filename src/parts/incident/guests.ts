import type { Part } from '#engine/world.ts';
import type { Errand } from '#parts/incident/errands.ts';
import { Kind } from '#parts/kinds.ts';

export interface GuestsOptions {
  readonly errands: readonly Errand[];
  readonly balancer: string;
  readonly linkMs: number;
}

/**
 * Visitors who come at their moments, whatever became of those before them. `request`
 * asks for a photo and `submit` leaves one; the subject is its place among the errands.
 */
export function guests({ errands, balancer, linkMs }: GuestsOptions): Part {
  return (node) => {
    const toBalancer = node.address(balancer);
    for (const [at, { atMs }] of errands.entries()) node.after(atMs, Kind.arrive, at, 0);
    return {
      receive(kind, subject) {
        if (kind !== Kind.arrive) return;
        const { photo, isUpload } = errands[subject]!;
        node.send(toBalancer, isUpload ? Kind.submit : Kind.request, subject, photo, linkMs);
      },
    };
  };
}
