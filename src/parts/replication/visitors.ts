import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface VisitorsOptions {
  readonly server: string;
  readonly linkMs: number;
  /** Visitors a second who write something, and look at it twice. */
  readonly writersPerSecond: number;
  /** Visitors a second who look twice. */
  readonly readersPerSecond: number;
  /** From a write's confirmation to the first look, and from the first look to the second. */
  readonly readAfterMs: number;
}

/** Steps of a visit; a request is numbered four times the visit plus the step. */
const WRITE = 0;
const LAST_READ = 2;

/** Visits by an open loop. Every message to the server carries the visit's number as its value. */
export function visitors(options: VisitorsOptions): Part {
  const { server, linkMs, writersPerSecond, readersPerSecond, readAfterMs } = options;
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, clientMachine, Kind.timer);
    const arrivals = [node.random('writers'), node.random('readers')];
    const rates = [writersPerSecond, readersPerSecond];
    let visits = 0;
    const expect = (step: number): void =>
      node.after(arrivals[step]!.exponential(1_000 / rates[step]!), Kind.arrive, step, 0);
    const act = (visit: number, step: number): void =>
      node.send(toServer, step === WRITE ? Kind.submit : Kind.request, 4 * visit + step, visit, linkMs);
    const goOn = (request: number): void => {
      const step = request % 4;
      if (step < LAST_READ) node.after(readAfterMs, Kind['read-again'], request + 1, 0);
    };
    expect(0);
    expect(1);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) {
          act(visits++, subject);
          expect(subject);
        } else if (kind === Kind['read-again']) act(Math.floor(subject / 4), subject % 4);
        else if (kind === Kind.failed) life.tell({ type: 'failed' });
        else if (kind === Kind.timer) life.ring(subject);
        else goOn(subject);
      },
    };
  };
}
