import type { Part } from '#engine/world.ts';
import { databaseMachine } from '#parts/database.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface DatabaseOptions {
  readonly server: string;
  readonly linkMs: number;
  /** Queries worked on at once. */
  readonly connections: number;
  /** Queries that may wait; more are rejected at once. */
  readonly queueMax: number;
  readonly meanServiceMs: number;
}

/** A database with a few connections and a bounded line before them, first come first served: M/M/c/K. */
export function database({ server, linkMs, connections, queueMax, meanServiceMs }: DatabaseOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    const service = node.random('service');
    const life = live(node, databaseMachine, Kind.timer);
    const waiting: { request: number; key: number }[] = [];
    let working = 0;
    const begin = (request: number, key: number): void => {
      working++;
      node.after(service.exponential(meanServiceMs), Kind['work-done'], request, key);
    };
    const accept = (request: number, key: number): void => {
      if (working < connections) begin(request, key);
      else if (waiting.length < queueMax) {
        waiting.push({ request, key });
        life.tell({ type: 'queued' });
      } else {
        life.tell({ type: 'rejected' });
        node.send(toServer, Kind.rejected, request, key, linkMs);
      }
      node.level(working + waiting.length);
    };
    const finish = (request: number, key: number): void => {
      working--;
      node.send(toServer, Kind.rows, request, key, linkMs);
      const next = waiting.shift();
      if (next) begin(next.request, next.key);
      if (life.state === 'overloaded' && next) life.tell({ type: 'accepted' });
      if (waiting.length === 0 && life.state !== 'calm') life.tell({ type: 'drained' });
      node.level(working + waiting.length);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.query) accept(subject, value);
        else if (kind === Kind['work-done']) finish(subject, value);
      },
    };
  };
}
