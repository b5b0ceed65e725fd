import type { Random } from '#engine/random.ts';
import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import type { VisitBook } from '#parts/geography/visit-book.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Visit } from '#parts/sessions/shoppers.ts';

export interface RegionalVisitorsOptions {
  readonly nameServer: string;
  /** How long a question is on its way to the nearest copy of the name server. */
  readonly answerMs: number;
  /** How long a resolver may give an answer again. */
  readonly ttlMs: number;
  /** How many resolvers the region's visitors ask, each with a memory of its own. */
  readonly resolvers: number;
  readonly visits: readonly Visit[];
  /** The number of the first visit; the next ones follow. */
  readonly firstVisit: number;
  readonly book: VisitBook;
  /** How long a message is on its way to the node of that number. */
  readonly linkMs: (to: number) => number;
  /** How long a visitor waits before the page counts as failed. */
  readonly patienceMs: number;
}

const PAUSE_MS = { min: 400, max: 1_200 } as const;
const ADDS = 0.4;

interface Visitor {
  readonly number: number;
  readonly resolver: number;
  readonly endsAtMs: number;
  readonly confirmed: number[];
  readonly chance: Random;
}

interface Resolver {
  centre: number;
  freshUntilMs: number;
  isAsking: boolean;
  readonly waiting: (() => void)[];
}

/**
 * The visitors of one region, who put things into a cart and look at it. Each asks a resolver where the site is, and a resolver
 * gives the same answer again until its time is over, however wrong it has become. Of every answer it notes how long it
 * took (`answered`) and how much of the cart was missing (`looked`).
 */
export function regionalVisitors(options: RegionalVisitorsOptions): Part {
  const { nameServer, answerMs, ttlMs, visits, firstVisit, book, linkMs, patienceMs } = options;
  return (node) => {
    const toNameServer = node.address(nameServer);
    const life = live(node, clientMachine, Kind.timer);
    const phases = node.random('phases');
    const resolvers = Array.from({ length: options.resolvers }, (): Resolver => {
      return { centre: -1, freshUntilMs: 0, isAsking: false, waiting: [] };
    });
    const plans: (() => void)[] = [];
    const asking = new Map<number, { readonly visitor: Visitor; readonly sinceMs: number }>();
    let items = 0;
    const later = (afterMs: number, plan: () => void): void =>
      node.after(afterMs, Kind['read-again'], plans.push(plan) - 1, 0);
    /** Goes on as soon as the resolver knows, or believes to know, where the site is. */
    const resolve = (number: number, goOn: () => void): void => {
      const resolver = resolvers[number]!;
      if (node.nowMs() < resolver.freshUntilMs) return goOn();
      resolver.waiting.push(goOn);
      if (resolver.isAsking) return;
      resolver.isAsking = true;
      node.send(toNameServer, Kind.lookup, number, node.index, answerMs);
    };
    const told = (number: number, centre: number): void => {
      const resolver = resolvers[number]!;
      // Resolvers have asked at different times long before the run.
      const share = resolver.centre < 0 ? phases.uniform() : 1;
      resolver.centre = centre;
      resolver.freshUntilMs = node.nowMs() + share * ttlMs;
      resolver.isAsking = false;
      for (const goOn of resolver.waiting.splice(0)) goOn();
    };
    const ask = (visitor: Visitor): void => {
      const isAdding = visitor.chance.uniform() < ADDS;
      const item = isAdding ? firstVisit + 1_000 * items++ : undefined;
      const request = book.ask({ visit: visitor.number, item, owed: [...visitor.confirmed] });
      asking.set(request, { visitor, sinceMs: node.nowMs() });
      node.after(patienceMs, Kind['give-up'], request, 0);
      resolve(visitor.resolver, () => {
        const { centre } = resolvers[visitor.resolver]!;
        node.send(centre, isAdding ? Kind.submit : Kind.request, request, node.index, linkMs(centre));
      });
    };
    const goOn = (visitor: Visitor): void => {
      if (node.nowMs() >= visitor.endsAtMs) return;
      later(PAUSE_MS.min + visitor.chance.uniform() * (PAUSE_MS.max - PAUSE_MS.min), () => ask(visitor));
    };
    const take = (request: number): void => {
      const { visitor, sinceMs } = asking.get(request)!;
      asking.delete(request);
      const { item, owed } = book.errand(request);
      node.note(Kind.answered, request, node.nowMs() - sinceMs);
      if (owed.length > 0) node.note(Kind.looked, visitor.number, book.missing(request));
      if (item !== undefined) visitor.confirmed.push(item);
      goOn(visitor);
    };
    const giveUp = (request: number): void => {
      const { visitor } = asking.get(request)!;
      asking.delete(request);
      node.note(Kind.failed, request, 0);
      life.tell({ type: 'failed' });
      goOn(visitor);
    };
    const expect = (place: number): void => {
      const visit = visits[place];
      if (visit) node.after(visit.startsAtMs - node.nowMs(), Kind.arrive, place, 0);
    };
    const begin = (place: number): void => {
      const number = firstVisit + place;
      ask({
        number,
        resolver: place % resolvers.length,
        endsAtMs: node.nowMs() + visits[place]!.lengthMs,
        confirmed: [],
        chance: node.random(`visit ${number}`),
      });
      expect(place + 1);
    };
    expect(0);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.arrive) begin(subject);
        else if (kind === Kind['read-again']) plans[subject]!();
        else if (kind === Kind.told) told(subject, value);
        else if (kind === Kind.timer) life.ring(subject);
        else if (!asking.has(subject)) return;
        else if (kind === Kind['give-up']) giveUp(subject);
        else take(subject);
      },
    };
  };
}
