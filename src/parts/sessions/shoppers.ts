import type { Random } from '#engine/random.ts';
import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Asked, Exchange } from '#parts/sessions/exchange.ts';
import type { SessionRequest } from '#parts/sessions/session.ts';

/** A visit: when it begins and how long it lasts. */
export interface Visit {
  readonly startsAtMs: number;
  readonly lengthMs: number;
}

export interface ShoppersOptions {
  readonly balancer: string;
  readonly linkMs: number;
  /** In the order in which they begin. */
  readonly visits: readonly Visit[];
  readonly exchange: Exchange;
}

/** Between an answer and the visitor's next request. */
const PAUSE_MS = { min: 300, max: 1_100 } as const;
const ADDS = 0.45;
/** So many of the things that are added come by two at once, from two tabs of the same browser. */
const TWO_TABS = 0.02;
/** Of every so many visitors, one leaves a copy of the cookie behind, which somebody tries a little later. */
const COPIES_EVERY = 3;
const COPY_TRIED_AFTER_MS = 600;

interface Visitor {
  readonly id: string;
  readonly number: number;
  readonly endsAtMs: number;
  readonly confirmed: string[];
  /** Of the visitor's own, so that what one meets does not change what another does. */
  readonly chance: Random;
  isKnown: boolean;
  token: string | undefined;
}

/**
 * Visitors who log in, put things into a cart, look at it, and log out. Each remembers what was confirmed, and notes of
 * every answer how much of it was missing (`looked`), that it was to a stranger (`logged-out`), and of a cookie copied
 * before logging out that it still opens the door (`let-in`).
 */
export function shoppers({ balancer, linkMs, visits, exchange }: ShoppersOptions): Part {
  return (node) => {
    const toBalancer = node.address(balancer);
    const life = live(node, clientMachine, Kind.timer);
    const plans: (() => void)[] = [];
    /** The visitor of each request, and whether the visitor's next request waits for its answer. */
    const asking = new Map<number, { readonly visitor: Visitor; readonly goesOn: boolean }>();
    let things = 0;
    const send = (visitor: Visitor, request: SessionRequest, knows: Asked['knows'], goesOn = true): void => {
      const owed = knows === 'visitor' ? [...visitor.confirmed] : [];
      const number = exchange.ask({ request, token: visitor.token, owed, knows });
      asking.set(number, { visitor, goesOn });
      if (visitor.token !== undefined) node.note(Kind.token, visitor.number, visitor.token.length);
      node.send(toBalancer, request.type === 'show' ? Kind.request : Kind.submit, number, visitor.number, linkMs);
    };
    const add = (visitor: Visitor, goesOn: boolean): void =>
      send(visitor, { type: 'add', session: visitor.id, item: `print-${1_000 + things++}` }, 'visitor', goesOn);
    const later = (afterMs: number, plan: () => void): void =>
      node.after(afterMs, Kind['read-again'], plans.push(plan) - 1, 0);
    const leave = (visitor: Visitor): void => {
      const copy = { ...visitor };
      send(visitor, { type: 'log-out', session: visitor.id }, 'either', false);
      if (visitor.number % COPIES_EVERY > 0) return;
      later(COPY_TRIED_AFTER_MS, () => send(copy, { type: 'show', session: copy.id }, 'nobody', false));
    };
    const goOn = (visitor: Visitor): void => {
      const session = visitor.id;
      if (node.nowMs() >= visitor.endsAtMs) leave(visitor);
      else if (!visitor.isKnown) send(visitor, { type: 'log-in', session, user: `user-${visitor.number}` }, 'either');
      else if (visitor.chance.uniform() >= ADDS) send(visitor, { type: 'show', session }, 'visitor');
      else {
        if (visitor.chance.uniform() < TWO_TABS) add(visitor, false);
        add(visitor, true);
      }
    };
    const expect = (number: number): void => {
      const visit = visits[number];
      if (visit) node.after(visit.startsAtMs - node.nowMs(), Kind.arrive, number, 0);
    };
    const begin = (number: number): void => {
      const endsAtMs = node.nowMs() + visits[number]!.lengthMs;
      const visitor: Visitor = {
        id: `cookie-${number}`,
        number,
        endsAtMs,
        confirmed: [],
        chance: node.random(`visit ${number}`),
        isKnown: false,
        token: undefined,
      };
      goOn(visitor);
      expect(number + 1);
    };
    const take = (number: number, visitor: Visitor): void => {
      const { request, owed, knows } = exchange.asked(number);
      const answered = exchange.answered(number);
      if (answered?.response.status !== 200) return void life.tell({ type: 'failed' });
      const { user } = answered.response.session;
      if (knows === 'nobody') {
        if (user !== undefined) node.note(Kind['let-in'], visitor.number, 0);
        return;
      }
      // The browser keeps the last cookie that came, whichever tab it came for.
      visitor.token = answered.token;
      if (request.type === 'add') visitor.confirmed.push(request.item);
      if (owed.length > 0) node.note(Kind.looked, visitor.number, exchange.missing(number));
      if (knows === 'visitor' && user === undefined && visitor.isKnown)
        node.note(Kind['logged-out'], visitor.number, 0);
      visitor.isKnown = user !== undefined;
    };
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.arrive) begin(subject);
        else if (kind === Kind['read-again']) plans[subject]!();
        else if (kind === Kind.timer) life.ring(subject);
        else if (asking.has(subject)) {
          const { visitor, goesOn } = asking.get(subject)!;
          asking.delete(subject);
          take(subject, visitor);
          if (!goesOn) return;
          later(PAUSE_MS.min + visitor.chance.uniform() * (PAUSE_MS.max - PAUSE_MS.min), () => goOn(visitor));
        }
      },
    };
  };
}
