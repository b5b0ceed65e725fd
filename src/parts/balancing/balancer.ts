import type { Part } from '#engine/world.ts';
import type { Pool } from '#parts/balancing/pool.ts';
import { standingMachine } from '#parts/balancing/standing.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

/** The one address that clients know, and which balancer answers to it. */
export interface PublicAddress {
  holder: string;
}

export interface BalancerOptions {
  readonly id: string;
  /** The other one of the pair, if there is one. */
  readonly partner: string | undefined;
  readonly client: string;
  readonly clientLinkMs: number;
  readonly linkMs: number;
  readonly pool: Pool;
  readonly address: PublicAddress;
  /** How often what is known of the loads is looked up; 0 for always. */
  readonly ageMs: number;
}

const HEARTBEAT_MS = 200;
/** So many heartbeats in a row have to be missing. */
const MISSES_MAX = 3;

/**
 * Gives each request to a server of the pool and hands the answer back. Of a pair one has the public address; the other
 * takes it over when the heartbeats stop. What was under way in the one that died is lost.
 */
export function balancer(options: BalancerOptions): Part {
  const { id, partner, client, clientLinkMs, linkMs, pool, address, ageMs } = options;
  return (node) => {
    const toClient = node.address(client);
    const life = live(node, standingMachine, Kind.timer);
    const serverOf = new Map<number, string>();
    let misses = 0;
    if (address.holder === id) life.tell({ type: 'chosen' });
    const fail = (request: number): void => node.send(toClient, Kind.failed, request, 0, clientLinkMs);
    const accept = (request: number): void => {
      if (life.state !== 'active') return fail(request);
      const server = pool.pick(node.nowMs());
      if (server === undefined) return fail(request);
      serverOf.set(request, server);
      node.send(node.address(server), Kind['passed-on'], request, node.index, linkMs);
    };
    const handBack = (request: number, isGood: boolean): void => {
      const server = serverOf.get(request);
      if (server === undefined) return;
      serverOf.delete(request);
      pool.ended(server, isGood, node.nowMs());
      if (!isGood && pool.triesAgain) return accept(request);
      node.send(toClient, isGood ? Kind.reply : Kind.failed, request, 0, clientLinkMs);
    };
    const die = (): void => {
      for (const [request, server] of serverOf) {
        pool.ended(server, false, node.nowMs());
        fail(request);
      }
      serverOf.clear();
    };
    const beat = (): void => {
      if (partner !== undefined && life.state === 'active')
        node.send(node.address(partner), Kind.heartbeat, 0, 0, linkMs);
      if (partner !== undefined && life.state === 'standby' && ++misses > MISSES_MAX && life.tell({ type: 'missed' })) {
        address.holder = id;
        node.note(Kind['took-over'], 0, 0);
      }
      node.after(HEARTBEAT_MS, Kind.tick, 0, 0);
    };
    node.after(HEARTBEAT_MS, Kind.tick, 0, 0);
    if (ageMs > 0) node.after(ageMs, Kind.sample, 0, 0);
    return {
      receive(kind, subject) {
        switch (kind) {
          case Kind.request:
            accept(subject);
            break;
          case Kind.answered:
            handBack(subject, true);
            break;
          case Kind.refused:
            handBack(subject, false);
            break;
          case Kind.heartbeat:
            misses = 0;
            break;
          case Kind.tick:
            beat();
            break;
          case Kind.sample:
            pool.refresh();
            node.after(ageMs, Kind.sample, 0, 0);
            break;
          case Kind.kill:
            if (life.tell({ type: 'killed' })) die();
            break;
          case Kind.revive:
            misses = 0;
            // Whoever comes back leaves the address to the other, unless it still has it.
            if (life.tell({ type: 'revived' }) && address.holder === id) life.tell({ type: 'chosen' });
            break;
          default:
            break;
        }
      },
    };
  };
}
