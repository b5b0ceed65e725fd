import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Workers } from '#parts/tiers/workers.ts';

export interface AskedDatabaseOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly workers: Workers;
  readonly meanWorkMs: number;
}

/** A database that works off its queries on a machine's workers, its own or shared with another tier. */
export function askedDatabase({ server, linkMs, workers, meanWorkMs }: AskedDatabaseOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    const work = node.random('work');
    let atHand = 0;
    workers.house(node);
    return {
      receive(kind, subject) {
        if (kind === Kind.query) {
          node.level(++atHand);
          workers.take(node, work.exponential(meanWorkMs), subject);
        } else if (kind === Kind['work-done']) {
          workers.done();
          node.level(--atHand);
          node.send(toServer, Kind.rows, subject, 0, linkMs);
        }
      },
    };
  };
}
