import { orders } from '#kit';
import { LEG_MS, type Errand, type Server, type StoreCase } from './store-case.ts';

/** Far enough apart that an answer is back, and the next message sent, before the next thing arrives anywhere. */
const SLOT_MS = 10 * LEG_MS;

/** Who takes part: a call with so many messages, or an outage, which has a beginning and an end. */
export type Taker =
  | { readonly type: 'read' | 'write'; readonly server: Server; readonly messages: number }
  | { readonly type: 'outage'; readonly messages: 2 };

/**
 * Every order in which the messages of a few calls of one key can arrive, as cases: each order gives the slots of time to
 * the takers in another way. Messages are soon there, answers take until the call's next slot, so that whoever keeps
 * something between two messages has kept it for as long as possible. A call with more messages than slots sends the rest
 * without delay.
 */
export function interleavings(takers: readonly Taker[], isCached: boolean): StoreCase[] {
  const rows = { a: 'a0' };
  const cached = isCached ? ['a'] : [];
  const all = orders(takers.map(({ messages }) => messages));
  return all.filter(isFirstOfTwins).map((order) => {
    const errands: Errand[] = [];
    let outage: StoreCase['outage'];
    for (const [index, taker] of takers.entries()) {
      const slotsMs = order.flatMap((turn, slot) => (turn === index ? [(slot + 1) * SLOT_MS] : []));
      if (taker.type === 'outage') {
        outage = { fromMs: slotsMs[0]!, untilMs: slotsMs[1]! };
        continue;
      }
      const errand = { server: taker.server, key: 'a', atMs: slotsMs[0]!, legsMs: legsOf(slotsMs) };
      errands.push(taker.type === 'write' ? { ...errand, value: `a${index + 1}` } : errand);
    }
    return { rows, cached, errands: errands.sort((a, b) => a.atMs - b.atMs), ...(outage && { outage }) };
  });

  /** Of two takers of one type either could be called the first; it is the one that begins first. */
  function isFirstOfTwins(order: readonly number[]): boolean {
    return takers.every(
      ({ type }, index) => takers[index - 1]?.type !== type || order.indexOf(index - 1) < order.indexOf(index),
    );
  }
}

/** There and back, so that a call's messages arrive in its slots, if each is sent when the one before is answered. */
function legsOf(slotsMs: readonly number[]): number[] {
  return slotsMs.flatMap((slotMs, at) => {
    const nextMs = slotsMs[at + 1];
    return [LEG_MS, nextMs === undefined ? LEG_MS : nextMs - slotMs - LEG_MS];
  });
}
