import type { Part, WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Exchange } from '#parts/sessions/exchange.ts';
import { sessionServerMachine, spareServerMachine } from '#parts/sessions/session-server.machine.ts';
import type { CreateHandler, Handler, SessionResponse, SessionStore } from '#parts/sessions/session.ts';
import { Shelf } from '#parts/sessions/shelf.ts';
import { TokenStore } from '#parts/sessions/signed-token.ts';
import { RemoteStore, type StoreDesk } from '#parts/sessions/store-desk.ts';

/** Where a web server's sessions live: in its own memory, with the visitors, or in a store that all servers share. */
export type Keeping =
  | { readonly in: 'memory'; readonly lifetimeMs: number }
  | { readonly in: 'token' }
  | { readonly in: 'store'; readonly store: string; readonly desk: StoreDesk; readonly linkMs: number };

export interface SessionServerOptions {
  readonly balancer: string;
  readonly linkMs: number;
  /** What the work on a request takes, on average. */
  readonly meanWorkMs: number;
  /** How long it goes on with what it has, before it restarts or goes. */
  readonly drainMs: number;
  readonly exchange: Exchange;
  readonly keeping: Keeping;
  readonly create: CreateHandler;
  /** Whether it is not there when the run begins. */
  readonly isSpare: boolean;
  /** Who is told how busy it is, and how often; nobody unless given. */
  readonly reports?: { readonly to: string; readonly everyMs: number };
}

const PUTS_MAX = 4;

/**
 * A web server that works on one request at a time and then answers by its handler. The same handler everywhere; what
 * differs is the store that it is given. Its level is the number of sessions in its own memory.
 */
export function sessionServer(options: SessionServerOptions): Part {
  const { balancer, linkMs, meanWorkMs, drainMs, exchange, keeping, create, isSpare, reports } = options;
  return (node) => {
    const toBalancer = node.address(balancer);
    const life = live(node, isSpare ? spareServerMachine : sessionServerMachine, Kind.timer);
    const work = node.random('work');
    const keeper = keeperOf(node, keeping, create);
    const atHand = new Set<number>();
    /** Work of an earlier life is not this one's. */
    let shift = 0;
    let freeAtMs = 0;
    let workMs = 0;
    let reportedMs = 0;
    const isAtWork = (): boolean => ['serving', 'leaving', 'draining'].includes(life.state);
    const answer = (request: number, response: SessionResponse, token: string | undefined, begun: number): void => {
      if (begun !== shift) return;
      atHand.delete(request);
      exchange.answer(request, { response, token });
      node.send(toBalancer, Kind.answered, request, 0, linkMs);
      node.level(keeper.count());
    };
    const serve = (request: number, begun: number): void => {
      if (begun !== shift) return;
      const asked = exchange.asked(request);
      const { handler, token } = keeper.handlerFor(asked.token);
      void handler.handle(asked.request).then(
        (response) => answer(request, response, token(), begun),
        () => answer(request, { status: 503 }, undefined, begun),
      );
    };
    const accept = (request: number): void => {
      if (!isAtWork()) return node.send(toBalancer, Kind.refused, request, node.index, linkMs);
      atHand.add(request);
      const costMs = work.exponential(meanWorkMs);
      workMs += costMs;
      freeAtMs = Math.max(freeAtMs, node.nowMs()) + costMs;
      node.after(freeAtMs - node.nowMs(), Kind['work-done'], request, shift);
    };
    /** Whatever it had in memory is gone, and so is what it was working on. */
    const forget = (): void => {
      shift++;
      freeAtMs = workMs = reportedMs = 0;
      keeper.forget();
      node.level(0);
      for (const request of atHand) node.send(toBalancer, Kind.failed, request, 0, linkMs);
      atHand.clear();
    };
    /** The share of the time since the last report in which it was at work. */
    const report = ({ to, everyMs }: NonNullable<typeof reports>): void => {
      const doneMs = workMs - Math.max(0, freeAtMs - node.nowMs());
      if (isAtWork()) node.send(node.address(to), Kind.report, node.index, (doneMs - reportedMs) / everyMs, linkMs);
      reportedMs = doneMs;
      node.after(everyMs, Kind.tick, 0, 0);
    };
    if (reports) node.after(reports.everyMs, Kind.tick, 0, 0);
    const goOut = (event: 'removed' | 'replaced'): void => {
      if (!life.tell({ type: event })) return;
      node.send(toBalancer, Kind.leave, 0, node.index, linkMs);
      node.after(drainMs, Kind.drained, 0, shift);
    };
    return {
      isAsync: true,
      receive(kind, subject, value) {
        if (kind === Kind['passed-on']) accept(subject);
        else if (kind === Kind['work-done']) serve(subject, value);
        else if (keeper.receive(kind, subject, value)) return;
        else if (kind === Kind.timer) {
          const before = life.state;
          life.ring(subject);
          if (before !== life.state) node.send(toBalancer, Kind.joined, 0, node.index, linkMs);
        } else if (kind === Kind.kill && life.tell({ type: 'killed' })) forget();
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
        else if (kind === Kind.add) life.tell({ type: 'added' });
        else if (kind === Kind.remove) goOut('removed');
        else if (kind === Kind.drain) goOut('replaced');
        else if (kind === Kind.tick && reports) report(reports);
        else if (kind === Kind.drained && value === shift && life.tell({ type: 'drained' })) {
          forget();
          node.send(toBalancer, Kind.drained, 0, node.index, linkMs);
        }
      },
    };
  };
}

/** The handler for a request, with the store that its sessions live in. */
interface Keeper {
  handlerFor(token: string | undefined): { readonly handler: Handler; readonly token: () => string | undefined };
  count(): number;
  forget(): void;
  receive(kind: number, subject: number, value: number): boolean;
}

function keeperOf(node: WorldNode, keeping: Keeping, create: CreateHandler): Keeper {
  const none = { count: () => 0, forget: () => undefined, receive: () => false };
  if (keeping.in === 'token') {
    return {
      ...none,
      handlerFor(carried) {
        const store = new TokenStore(carried);
        return { handler: create(store, PUTS_MAX), token: () => store.token };
      },
    };
  }
  if (keeping.in === 'store') {
    const store = new RemoteStore(node, keeping.desk, keeping.store, keeping.linkMs);
    const handler = create(store, PUTS_MAX);
    return {
      ...none,
      handlerFor: () => ({ handler, token: () => undefined }),
      receive: (kind, subject, value) => store.receive(kind, subject, value),
    };
  }
  const shelf = new Shelf(keeping.lifetimeMs);
  const handler = create(localStore(node, shelf), PUTS_MAX);
  return {
    ...none,
    handlerFor: () => ({ handler, token: () => undefined }),
    count: () => shelf.count,
    forget: () => shelf.clear(),
  };
}

/** The server's own memory as a store. */
function localStore(node: WorldNode, shelf: Shelf): SessionStore {
  return {
    get: (id) => Promise.resolve(shelf.get(id, node.nowMs())),
    put: (id, value, version) => Promise.resolve(shelf.put(id, value, version, node.nowMs())),
  };
}
