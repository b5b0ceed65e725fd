import { orders } from '#kit';
import type { Request, Session } from './contract.ts';
import { LEG_MS, SERVERS, type Errand, type HandlerCase } from './handler-case.ts';

/** Far enough apart that an answer is back, and the next message sent, before the next thing arrives anywhere. */
const SLOT_MS = 10 * LEG_MS;

/** A request of one session, and how many of its messages take part; or the store, which goes down and comes back. */
export type Taker = { readonly request: Request; readonly messages: number } | 'outage';

/**
 * Every order in which the messages of a few requests can arrive at the store, as cases, each request on a server of its own.
 * Each order gives the slots of time to the takers in another way: messages are soon there, answers take until the request's
 * next slot. A request with more messages than slots sends the rest without delay.
 */
export function interleavings(takers: readonly Taker[], stored: HandlerCase['stored']): HandlerCase[] {
  const counts = takers.map((taker) => (taker === 'outage' ? 2 : taker.messages));
  return orders(counts).map((order) => {
    const errands: Errand[] = [];
    let outage: HandlerCase['outage'];
    for (const [index, taker] of takers.entries()) {
      const slotsMs = order.flatMap((turn, slot) => (turn === index ? [(slot + 1) * SLOT_MS] : []));
      if (taker === 'outage') outage = { fromMs: slotsMs[0]!, untilMs: slotsMs[1]! };
      else
        errands.push({ server: SERVERS[index]!, atMs: slotsMs[0]!, request: taker.request, legsMs: legsOf(slotsMs) });
    }
    errands.sort((a, b) => a.atMs - b.atMs);
    return { stored, putsMax: takers.length, errands, ...(outage && { outage }) };
  });
}

/** The session whose requests are interleaved, with so much in its cart. */
export const withCart = (...cart: string[]): Record<string, Session> => ({ s1: { user: 'ann', cart } });

/** There and back, so that a request's messages arrive in its slots, if each is sent when the one before is answered. */
function legsOf(slotsMs: readonly number[]): number[] {
  return slotsMs.flatMap((slotMs, at) => {
    const nextMs = slotsMs[at + 1];
    return [LEG_MS, nextMs === undefined ? LEG_MS : nextMs - slotMs - LEG_MS];
  });
}
