import type { Part } from '#engine/world.ts';
import { CartCopy, type Entry } from '#parts/geography/cart-copy.ts';
import { dataCentreMachine } from '#parts/geography/data-centre.machine.ts';
import type { VisitBook } from '#parts/geography/visit-book.ts';
import { WorkingLine } from '#parts/geography/working-line.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Network } from '#parts/replication/network.ts';

export interface DataCentreOptions {
  readonly name: string;
  readonly peers: readonly string[];
  readonly network: Network;
  readonly book: VisitBook;
  readonly servers: number;
  readonly meanWorkMs: number;
  /** A write is confirmed when it is written here, or when the others have it as well. */
  readonly mode: 'async' | 'sync';
  /** How often what is new is sent to the others. */
  readonly shipEveryMs: number;
  /** How long a write waits for another data centre until that one is taken for gone. */
  readonly patienceMs: number;
  /** How long a message is on its way to the node of that number. */
  readonly linkMs: (to: number) => number;
}

interface Shipment {
  readonly from: string;
  readonly entries: readonly Entry[];
  /** The write that waits for it. */
  readonly request: number | undefined;
}

interface Waiting {
  readonly region: number;
  readonly missing: Set<string>;
}

/** Copying one entry of a whole copy. */
const ENTRY_MS = 0.2;

/** A web tier and a copy of all carts in one place. Its disk survives a loss of power; what is not shipped yet stays there. */
export function dataCentre(options: DataCentreOptions): Part {
  const { name, peers, network, book, servers, meanWorkMs, mode, shipEveryMs, patienceMs, linkMs } = options;
  return (node) => {
    const post = network.of(name, node);
    const life = live(node, dataCentreMachine, Kind.timer);
    const line = new WorkingLine({ node, servers, meanWorkMs, work: node.random('work') });
    const copy = new CartCopy();
    const regionOf = new Map<number, number>();
    const outbox = new Map<string, Entry[]>(peers.map((peer) => [peer, []]));
    const gone = new Set<string>();
    const waiting = new Map<number, Waiting>();
    const fetchingFrom = new Set<string>();
    const send = (to: string, kind: 'ship' | 'stored' | 'fetch' | 'fetched', shipment: Shipment, extraMs = 0): void =>
      post.send(to, kind, 0, shipment.entries.length, linkMs(node.address(to)) + extraMs, shipment);
    const answer = (request: number, region: number): void => {
      book.show(request, copy.cartOf(book.errand(request).visit));
      node.send(region, Kind[book.kindOf(request)], request, book.missing(request), linkMs(region));
    };
    const write = (request: number, region: number, entry: Entry): void => {
      copy.take(entry);
      const asked = mode === 'sync' ? peers.filter((peer) => !gone.has(peer)) : [];
      for (const peer of peers) {
        if (asked.includes(peer)) send(peer, 'ship', { from: name, entries: [entry], request });
        else outbox.get(peer)!.push(entry);
      }
      if (asked.length === 0) return answer(request, region);
      waiting.set(request, { region, missing: new Set(asked) });
      node.after(patienceMs, Kind['give-up'], request, 0);
    };
    const serve = (request: number): void => {
      const region = regionOf.get(request)!;
      const { visit, item } = book.errand(request);
      if (item === undefined) answer(request, region);
      else write(request, region, { visit, item });
    };
    const stored = (request: number, peer: string): void => {
      const write = waiting.get(request);
      write?.missing.delete(peer);
      if (!write || write.missing.size > 0) return;
      waiting.delete(request);
      answer(request, write.region);
    };
    const giveUp = (request: number): void => {
      for (const peer of waiting.get(request)?.missing ?? []) {
        gone.add(peer);
        stored(request, peer);
      }
    };
    const shipAll = (): void => {
      for (const [peer, entries] of outbox) {
        if (life.state === 'down' || entries.length === 0) continue;
        send(peer, 'ship', { from: name, entries: entries.splice(0), request: undefined });
      }
      node.after(shipEveryMs, Kind['ship-due'], 0, 0);
    };
    const take = (kind: number, { from, entries, request }: Shipment): void => {
      for (const entry of entries) copy.take(entry);
      if (kind === Kind.ship && request !== undefined) send(from, 'stored', { from: name, entries: [], request });
      if (kind === Kind.stored && request !== undefined) stored(request, from);
      if (kind === Kind.fetch) {
        gone.delete(from);
        outbox.set(from, []);
        const missed = { from: name, entries: [...copy.entries], request: undefined };
        send(from, 'fetched', missed, ENTRY_MS * missed.entries.length);
      }
      if (kind === Kind.fetched && fetchingFrom.delete(from) && fetchingFrom.size === 0)
        life.tell({ type: 'caughtUp' });
    };
    const ring = (timer: number): void => {
      const before = life.state;
      life.ring(timer);
      if (before !== 'booting' || life.state !== 'fetching') return;
      for (const peer of peers) {
        fetchingFrom.add(peer);
        send(peer, 'fetch', { from: name, entries: outbox.get(peer)!.splice(0), request: undefined });
      }
    };
    node.after(shipEveryMs, Kind['ship-due'], 0, 0);
    return {
      receive(kind, subject, value) {
        const isUp = life.state === 'serving' || life.state === 'fetching';
        if (kind === Kind.request || kind === Kind.submit) {
          if (life.state !== 'serving') return;
          regionOf.set(subject, value);
          line.take(subject);
        } else if (kind === Kind['work-done']) {
          if (line.done(value)) serve(subject);
        } else if (kind === Kind.ship || kind === Kind.stored || kind === Kind.fetch || kind === Kind.fetched) {
          const shipment = post.open(subject) as Shipment;
          if (isUp) take(kind, shipment);
        } else if (kind === Kind['give-up']) giveUp(subject);
        else if (kind === Kind['ship-due']) shipAll();
        else if (kind === Kind.probe && life.state === 'serving')
          node.send(value, Kind.probed, subject, node.index, linkMs(value));
        else if (kind === Kind.timer) ring(subject);
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) {
          line.stop();
          waiting.clear();
        }
      },
    };
  };
}
