import { word } from '#kit';
import type { Request, Session } from './contract.ts';

export const SERVERS = ['server1', 'server2', 'server3', 'server4', 'server5'] as const;
export type Server = (typeof SERVERS)[number];

export const LANES = [...SERVERS, 'store'] as const;

/** A leg that the case says nothing about. */
export const LEG_MS = 3;

/** A request, and the server that the load balancer gives it to. */
export interface Errand {
  readonly server: Server;
  readonly atMs: number;
  readonly request: Request;
  /** How long its messages are on their way, in the order in which they are sent: there and back, there and back … */
  readonly legsMs: readonly number[];
  /** So many of its puts are refused, because a rival's was there first. */
  readonly rivals?: number;
  /** The store takes its first put, and goes down before the answer is out. */
  readonly isCutShort?: boolean;
}

/** Five web servers before one session store, and what visitors ask of them. */
export interface HandlerCase {
  /** What the store holds at the beginning, by the ids of sessions. */
  readonly stored: Readonly<Record<string, Session>>;
  readonly putsMax: number;
  /** Whether every request gets a server that was started a moment ago. Else each server lives on. */
  readonly isFresh?: boolean;
  /** From one moment to the other the store is down, or for good. It loses nothing. */
  readonly outage?: { readonly fromMs: number; readonly untilMs?: number };
  readonly errands: readonly Errand[];
}

/** A session that nobody has used. */
export const NEW: Session = { user: undefined, cart: [] };

/** What a rival puts into the cart. */
export const RIVALS_ITEM = 'rival';

/** What a request makes of a session. */
export function changed(session: Session, request: Request): Session {
  const { user, cart } = session;
  switch (request.type) {
    case 'show':
      return session;
    case 'log-in':
      return { user: request.user, cart };
    case 'log-out':
      return { user: undefined, cart };
    case 'add':
      return { user, cart: [...cart, request.item] };
    case 'remove': {
      const at = cart.indexOf(request.item);
      return at < 0 ? session : { user, cart: cart.toSpliced(at, 1) };
    }
  }
}

/** A session as the diagram and the table say it; two with the same words are the same. */
export function said({ user, cart }: Session): string {
  return `${user === undefined ? '–' : word(user)} [${cart.map(word).join(', ')}]`;
}

/** A request as the reader would write it, without its session. */
export function requestSaid(request: Request): string {
  switch (request.type) {
    case 'show':
    case 'log-out':
      return request.type;
    case 'log-in':
      return `log-in ${word(request.user)}`;
    case 'add':
    case 'remove':
      return `${request.type} ${word(request.item)}`;
  }
}
