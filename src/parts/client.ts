import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface ClientOptions {
  readonly to: string;
  readonly ratePerSecond: number;
  readonly linkMs: number;
  /** The key of each request in turn; the traffic ends with it. */
  readonly keys: ArrayLike<number>;
}

/**
 * Readers who come whether or not earlier ones have been served (an open loop): Poisson arrivals at `ratePerSecond`, each
 * asking for the next of `keys`. Request n has subject n.
 */
export function client({ to, ratePerSecond, linkMs, keys }: ClientOptions): Part {
  return (node) => {
    const server = node.address(to);
    const arrivals = node.random('arrivals');
    const meanGapMs = 1000 / ratePerSecond;
    const life = live(node, clientMachine, Kind.timer);
    const expect = (request: number): void => {
      if (request < keys.length) node.after(arrivals.exponential(meanGapMs), Kind.arrive, request, keys[request]!);
    };
    expect(0);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.arrive) {
          node.send(server, Kind.request, subject, value, linkMs);
          expect(subject + 1);
        } else if (kind === Kind.failed) life.tell({ type: 'failed' });
        else if (kind === Kind.timer) life.ring(subject);
      },
    };
  };
}
