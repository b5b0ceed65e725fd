import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface PatientDatabaseOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly workMs: number;
}

/**
 * A database that takes on any number of loads at once, each of the same time, and shows how many it has at hand as its
 * level. A real one would slow down under a crowd and make the crowd larger; here the crowd itself is what is looked at.
 */
export function patientDatabase({ server, linkMs, workMs }: PatientDatabaseOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    let atHand = 0;
    return {
      receive(kind, subject, value) {
        if (kind === Kind.load || kind === Kind['duplicate-load']) {
          node.level(++atHand);
          node.after(workMs, Kind['work-done'], subject, value);
        } else if (kind === Kind['work-done']) {
          node.level(--atHand);
          node.send(toServer, Kind.loaded, subject, value, linkMs);
        }
      },
    };
  };
}
