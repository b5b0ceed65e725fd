import { assert } from '#engine/assert.ts';
import type { Random } from '#engine/random.ts';
import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Network } from '#parts/replication/network.ts';

/** Decides which machine answers a read; a reader's own may stand here. Positions are decimal numbers as text. */
export interface Router {
  wrote(client: string, position: string): void;
  choose(client: string, replicas: readonly RoutedReplica[]): string;
  saw(client: string, position: string): void;
}

/** A replica as it last reported. */
export interface RoutedReplica {
  readonly name: string;
  readonly isUp: boolean;
  readonly applied: string;
}

/** What a router may be made from. */
export interface RouterSurroundings {
  readonly now: () => number;
  readonly random: Random;
}

export interface ReadingServerOptions {
  readonly client: string;
  readonly primary: string;
  readonly replicas: readonly string[];
  readonly network: Network;
  readonly create: (surroundings: RouterSurroundings) => Router;
  readonly linkMs: number;
  readonly clientLinkMs: number;
  /** How long it waits for a database's answer. */
  readonly writePatienceMs: number;
  readonly readPatienceMs: number;
}

interface Asked {
  readonly visit: number;
  readonly target: string;
  /** When it was asked, which tells its timer from that of an earlier try. */
  readonly atMs: number;
}

/**
 * A web server that sends writes to the primary and reads where its router says. A read that shows a visitor less than
 * what the same visitor has written goes back as `stale-reply`, one that shows less than was seen before as `older-reply`.
 */
export function readingServer(options: ReadingServerOptions): Part {
  const { client, primary, replicas, network, create, linkMs, clientLinkMs } = options;
  return (node) => {
    const toClient = node.address(client);
    const post = network.of('server', node);
    const router = create({ now: () => node.nowMs(), random: node.random('routing') });
    const reports = replicas.map((name) => ({ name, isUp: true, applied: 0 }));
    const asked = new Map<number, Asked>();
    const written = new Map<number, number>();
    const seen = new Map<number, number>();

    const ask = (request: number, visit: number, target: string, isWrite: boolean): void => {
      const atMs = node.nowMs();
      asked.set(request, { visit, target, atMs });
      post.send(target, isWrite ? 'write' : 'query', request, visit, linkMs);
      node.after(isWrite ? options.writePatienceMs : options.readPatienceMs, Kind['give-up'], request, atMs);
    };
    const route = (request: number, visit: number): void => {
      const shown = reports.map(({ name, isUp, applied }) => ({ name, isUp, applied: String(applied) }));
      ask(request, visit, router.choose(visitor(visit), shown), false);
    };
    const unanswered = (request: number): void => {
      const { visit, target } = asked.get(request)!;
      asked.delete(request);
      const report = reports.find(({ name }) => name === target);
      if (report) {
        report.isUp = false;
        ask(request, visit, primary, false);
      } else node.send(toClient, Kind.failed, request, visit, clientLinkMs);
    };
    const show = (request: number, position: number): void => {
      const { visit } = asked.get(request)!;
      asked.delete(request);
      router.saw(visitor(visit), String(position));
      const isStale = position < (written.get(visit) ?? 0);
      const isOlder = position < (seen.get(visit) ?? 0);
      seen.set(visit, position);
      const kind = isStale ? Kind['stale-reply'] : isOlder ? Kind['older-reply'] : Kind.reply;
      node.send(toClient, kind, request, position, clientLinkMs);
    };
    const confirm = (request: number, position: number): void => {
      const { visit } = asked.get(request)!;
      asked.delete(request);
      written.set(visit, position);
      router.wrote(visitor(visit), String(position));
      node.send(toClient, Kind.confirmed, request, position, clientLinkMs);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.submit) ask(subject, value, primary, true);
        else if (kind === Kind.request) route(subject, value);
        else if (kind === Kind.report) {
          const report = reports[subject];
          assert(report, 'only replicas report');
          report.isUp = true;
          report.applied = Math.max(report.applied, value);
        } else if (!asked.has(subject)) return;
        else if (kind === Kind.written) confirm(subject, value);
        else if (kind === Kind.rows) show(subject, value);
        else if (kind === Kind.refused) unanswered(subject);
        else if (kind === Kind['give-up'] && asked.get(subject)!.atMs === value) unanswered(subject);
      },
    };
  };
}

function visitor(visit: number): string {
  return `visitor-${visit}`;
}
