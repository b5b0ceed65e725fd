import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface AppServerOptions {
  readonly client: string;
  readonly store: string;
  readonly clientLinkMs: number;
  readonly linkMs: number;
  /** Of all writes, the share that is handed over a second time, because nobody was sure of the first. */
  readonly repeatedShare: number;
  readonly repeatAfterMs: number;
}

/** A web server that asks the store one question for each page, and hands each write over, some of them twice. */
export function appServer(options: AppServerOptions): Part {
  const { client, store, clientLinkMs, linkMs, repeatedShare, repeatAfterMs } = options;
  return (node) => {
    const toClient = node.address(client);
    const toStore = node.address(store);
    const repeats = node.random('repeats');
    const confirmed = new Set<number>();
    const write = (subject: number, value: number): void => node.send(toStore, Kind.write, subject, value, linkMs);
    const confirm = (subject: number): void => {
      if (confirmed.has(subject)) return;
      confirmed.add(subject);
      node.send(toClient, Kind.confirmed, subject, 0, clientLinkMs);
    };
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.request:
            node.send(toStore, Kind.query, subject, value, linkMs);
            break;
          case Kind.submit:
            write(subject, value);
            if (repeats.uniform() < repeatedShare) node.after(repeatAfterMs, Kind['write-again'], subject, value);
            break;
          case Kind['write-again']:
            write(subject, value);
            break;
          case Kind.rows:
            node.send(toClient, value === 1 ? Kind['stale-reply'] : Kind.reply, subject, value, clientLinkMs);
            break;
          case Kind.written:
            confirm(subject);
            break;
          case Kind.rejected:
            node.send(toClient, Kind.failed, subject, value, clientLinkMs);
            break;
          default:
            break;
        }
      },
    };
  };
}
