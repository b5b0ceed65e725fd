import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { sessionServerMachine } from '#parts/sessions/session-server.machine.ts';
import { Shelf } from '#parts/sessions/shelf.ts';
import type { StoreDesk } from '#parts/sessions/store-desk.ts';

export interface SessionStoreOptions {
  readonly desk: StoreDesk;
  readonly linkMs: number;
  readonly lifetimeMs: number;
}

/**
 * A shared store that keeps sessions in memory, as its level shows. A put whose version is not the one that is there is
 * refused. Without power it refuses all, and it comes back empty.
 */
export function sharedSessions({ desk, linkMs, lifetimeMs }: SessionStoreOptions): Part {
  return (node) => {
    const life = live(node, sessionServerMachine, Kind.timer);
    const shelf = new Shelf(lifetimeMs);
    const serve = (number: number): void => {
      const { type, id, value, version, from } = desk.call(number);
      if (life.state !== 'serving') return node.send(from, Kind.refused, number, 0, linkMs);
      if (type === 'get') {
        const found = shelf.get(id, node.nowMs());
        desk.find(number, found);
        node.send(from, found ? Kind.hit : Kind.miss, number, 0, linkMs);
      } else {
        const isStored = shelf.put(id, value!, version, node.nowMs());
        node.level(shelf.count);
        node.send(from, Kind.stored, number, isStored ? 1 : 0, linkMs);
      }
    };
    return {
      receive(kind, subject) {
        if (kind === Kind.lookup || kind === Kind.store) serve(subject);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) {
          shelf.clear();
          node.level(0);
        }
      },
    };
  };
}
