import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Network } from '#parts/replication/network.ts';

export interface WritingServerOptions {
  readonly name: string;
  /** Its number among the servers, which its writes carry as their value. */
  readonly number: number;
  /** Database nodes, the primary as it begins first; a refusal names another by its place among them. */
  readonly databases: readonly string[];
  readonly network: Network;
  readonly writesPerSecond: number;
  readonly linkMs: number;
  /** How long it waits for an answer before it turns to the next node. */
  readonly patienceMs: number;
}

/** A write is tried this often, with a pause between, before the visitor is told that it failed. */
const TRIES_MAX = 3;
const PAUSE_MS = 100;

interface Attempt {
  readonly write: number;
  readonly tries: number;
}

/**
 * A web server with writes to be done, by an open loop. It goes on with the node that took its last write; one that does
 * not answer, or is not the primary, makes it turn to another.
 */
export function writingServer(options: WritingServerOptions): Part {
  const { name, number, databases, network, writesPerSecond, linkMs, patienceMs } = options;
  return (node) => {
    const post = network.of(name, node);
    const life = live(node, clientMachine, Kind.timer);
    const arrivals = node.random('writes');
    const attempts: Attempt[] = [];
    const settled = new Set<number>();
    let believed = 0;
    let writes = 0;
    const expect = (): void => node.after(arrivals.exponential(1_000 / writesPerSecond), Kind.arrive, writes++, 0);
    const attempt = (write: number, tries: number): void => {
      const request = attempts.push({ write, tries }) - 1;
      post.send(databases[believed]!, 'write', request, number, linkMs);
      node.after(patienceMs, Kind['give-up'], request, believed);
    };
    const unanswered = (request: number, target: number, hint: number): void => {
      const { write, tries } = attempts[request]!;
      settled.add(request);
      if (believed === target) believed = hint < 0 ? (target + 1) % databases.length : hint;
      if (tries < TRIES_MAX) node.after(PAUSE_MS, Kind['read-again'], write, tries + 1);
      else {
        node.note(Kind.failed, write, 0);
        life.tell({ type: 'failed' });
      }
    };
    expect();
    return {
      receive(kind, subject, value) {
        if (kind === Kind.arrive) {
          node.note(Kind.submit, subject, 0);
          attempt(subject, 1);
          expect();
        } else if (kind === Kind['read-again']) attempt(subject, value);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.reported || settled.has(subject)) return;
        else if (kind === Kind.written) {
          settled.add(subject);
          node.note(Kind.confirmed, attempts[subject]!.write, value);
        } else if (kind === Kind.refused) unanswered(subject, believed, value);
        else if (kind === Kind['give-up']) unanswered(subject, value, -1);
      },
    };
  };
}
