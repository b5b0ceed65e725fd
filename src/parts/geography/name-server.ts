import { assertNever } from '#engine/assert.ts';
import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** Where a name leads: to the nearest data centre, to one as long as it is well, or to each in turn. */
export type Routing = 'nearest' | 'one' | 'turns';

export interface NameServerOptions {
  /** In the order in which they stand in for each other. */
  readonly centres: readonly string[];
  readonly routing: Routing;
  /** How long a message takes between two nodes, by their numbers. */
  readonly linkMs: (from: number, to: number) => number;
  /** How long a resolver's question is on its way to the nearest copy of the name server. */
  readonly answerMs: number;
  readonly probeEveryMs: number;
}

/** So many probes in a row change its mind about a data centre. */
const PROBES = 2;

/**
 * A name server that answers by where the question comes from. It probes the data centres, and leads nobody to one that it
 * takes for dead; what it has answered before is out of its hands.
 */
export function nameServer({ centres, routing, linkMs, answerMs, probeEveryMs }: NameServerOptions): Part {
  return (node) => {
    const known = centres.map((name) => ({ number: node.address(name), isUp: true, doubts: 0, isHeard: true }));
    let turn = 0;
    const choose = (region: number): number => {
      const up = known.filter(({ isUp }) => isUp).map(({ number }) => number);
      if (up.length === 0) return known[0]!.number;
      switch (routing) {
        case 'one':
          return up[0]!;
        case 'turns':
          return up[turn++ % up.length]!;
        case 'nearest':
          return up.reduce((best, other) => (linkMs(region, other) < linkMs(region, best) ? other : best));
        default:
          return assertNever(routing);
      }
    };
    const probe = (): void => {
      for (const centre of known) {
        centre.doubts = centre.isHeard === centre.isUp ? 0 : centre.doubts + 1;
        if (centre.doubts === PROBES) {
          centre.isUp = centre.isHeard;
          centre.doubts = 0;
        }
        centre.isHeard = false;
        node.send(centre.number, Kind.probe, 0, node.index, linkMs(node.index, centre.number));
      }
      node.after(probeEveryMs, Kind.tick, 0, 0);
    };
    node.after(probeEveryMs, Kind.tick, 0, 0);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.lookup) node.send(value, Kind.told, subject, choose(value), answerMs);
        else if (kind === Kind.tick) probe();
        else if (kind === Kind.probed) known.find(({ number }) => number === value)!.isHeard = true;
      },
    };
  };
}
