import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { serverMachine } from '#parts/server.machine.ts';

export interface WebServerOptions {
  readonly client: string;
  readonly cache: string;
  readonly database: string;
  readonly linkMs: number;
  readonly clientLinkMs: number;
}

/**
 * A web server that reads through: looks in the cache; on a miss, or when the cache refuses, asks the database, stores
 * what comes back and replies. A reply's value is the age in milliseconds of what it carries.
 */
export function webServer({ client, cache, database, linkMs, clientLinkMs }: WebServerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const toCache = node.address(cache);
    const toDatabase = node.address(database);
    const life = live(node, serverMachine, Kind.timer);
    const keyOf = new Map<number, number>();
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.request:
            keyOf.set(subject, value);
            node.send(toCache, Kind.lookup, subject, value, linkMs);
            break;
          case Kind.hit:
            life.tell({ type: 'answered' });
            keyOf.delete(subject);
            node.send(toClient, Kind.reply, subject, value, clientLinkMs);
            break;
          case Kind.miss:
            life.tell({ type: 'answered' });
            node.send(toDatabase, Kind.query, subject, keyOf.get(subject)!, linkMs);
            break;
          case Kind.refused:
            life.tell({ type: 'refused' });
            node.send(toDatabase, Kind.query, subject, keyOf.get(subject)!, linkMs);
            break;
          case Kind.rows:
            if (life.state === 'cached') node.send(toCache, Kind.store, subject, keyOf.get(subject)!, linkMs);
            keyOf.delete(subject);
            node.send(toClient, Kind.reply, subject, 0, clientLinkMs);
            break;
          case Kind.rejected:
            keyOf.delete(subject);
            node.send(toClient, Kind.failed, subject, 0, clientLinkMs);
            break;
          default:
            break;
        }
      },
    };
  };
}
