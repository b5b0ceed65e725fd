import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { CreateConnectionPool } from '#parts/tiers/connection-pool.ts';
import type { Workers } from '#parts/tiers/workers.ts';

export interface AskingServerOptions {
  readonly client: string;
  readonly database: string;
  readonly clientLinkMs: number;
  /** From here to the database, and the same back. */
  readonly linkMs: number;
  readonly workers: Workers;
  /** The work on one request in all, on average; done in equal parts before, between and after its queries. */
  readonly meanWorkMs: number;
  /** Queries of one request, one after the other. */
  readonly queries: number;
  readonly create: CreateConnectionPool;
  readonly poolSize: number;
  /** How long a request waits for a connection before it fails. */
  readonly patienceMs: number;
}

/** How often the pool is told the time. */
const CLOCK_MS = 50;

/** A request under way: the queries that it has yet to make, and the connection that it has. */
interface Errand {
  left: number;
  connection: number | undefined;
}

/**
 * A web server that asks the database a few times for each request. Each query needs a connection from the pool, there and
 * back; who finds none waits. A request that gets none in time fails.
 */
export function askingServer(options: AskingServerOptions): Part {
  const { client, database, clientLinkMs, linkMs, workers, meanWorkMs, queries, create, poolSize, patienceMs } =
    options;
  return (node) => {
    const toClient = node.address(client);
    const toDatabase = node.address(database);
    const work = node.random('work');
    const pool = create(poolSize);
    const errands = new Map<number, Errand>();
    const think = (request: number): void => workers.take(node, work.exponential(meanWorkMs / (queries + 1)), request);
    const ask = (request: number, connection: number): void => {
      const errand = errands.get(request)!;
      errand.connection = connection;
      errand.left--;
      node.send(toDatabase, Kind.query, request, connection, linkMs);
    };
    const end = (request: number, kind: number): void => {
      errands.delete(request);
      node.level(errands.size);
      node.send(toClient, kind, request, 0, clientLinkMs);
    };
    const goOn = (request: number): void => {
      if (errands.get(request)!.left === 0) return end(request, Kind.reply);
      const connection = pool.acquire(String(request), node.nowMs() + patienceMs);
      if (connection !== undefined) ask(request, connection);
    };
    const giveBack = (request: number): void => {
      const { connection } = errands.get(request)!;
      const grant = pool.release(connection!);
      if (grant) ask(Number(grant.caller), grant.connection);
    };
    workers.house(node);
    node.after(CLOCK_MS, Kind.timer, 0, 0);
    return {
      receive(kind, subject) {
        switch (kind) {
          case Kind.request:
            errands.set(subject, { left: queries, connection: undefined });
            node.level(errands.size);
            think(subject);
            break;
          case Kind['work-done']:
            workers.done();
            goOn(subject);
            break;
          case Kind.rows:
            giveBack(subject);
            think(subject);
            break;
          case Kind.timer:
            for (const caller of pool.expire(node.nowMs())) end(Number(caller), Kind.failed);
            node.after(CLOCK_MS, Kind.timer, 0, 0);
            break;
          default:
            break;
        }
      },
    };
  };
}
