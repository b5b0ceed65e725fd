import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface AppVisitorsOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly ratePerSecond: number;
  readonly readsPerWrite: number;
  readonly readers: number;
  /** What is written, one after another; the traffic ends with it. */
  readonly writes: number;
}

/** People who look at their timelines, a few of whom write: an open loop in which each visit is one or the other by chance. */
export function appVisitors(options: AppVisitorsOptions): Part {
  const { server, linkMs, ratePerSecond, readsPerWrite, readers, writes } = options;
  return (node) => {
    const toServer = node.address(server);
    const arrivals = node.random('arrivals');
    const kinds = node.random('kinds');
    const whose = node.random('readers');
    const life = live(node, clientMachine, Kind.timer);
    let written = 0;
    const expect = (visit: number): void =>
      node.after(arrivals.exponential(1_000 / ratePerSecond), Kind.arrive, visit, 0);
    const visit = (number: number): void => {
      // Drawn for writes too, so that another share of them meets the same readers.
      const reader = whose.integer(readers);
      const isWrite = kinds.uniform() * (readsPerWrite + 1) < 1 && written < writes;
      if (isWrite) node.send(toServer, Kind.submit, number, written++, linkMs);
      else node.send(toServer, Kind.request, number, reader, linkMs);
      expect(number + 1);
    };
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) visit(subject);
        else if (kind === Kind.failed) life.tell({ type: 'failed' });
        else if (kind === Kind.timer) life.ring(subject);
      },
    };
  };
}
