import { EventQueue } from '#engine/event-queue.ts';

/**
 * Which of the requests the clairvoyant optimum hits (L. A. Belady, 1966): on a miss in a full cache, forget the key whose
 * next use lies farthest ahead. No policy of this capacity that takes in every key it misses can hit more often.
 */
export function beladyHits(keys: ArrayLike<number>, capacity: number): boolean[] {
  const nextUse = nextUses(keys);
  const held = new Map<number, number>();
  // The earliest event is the farthest next use; entries that were used since are out of date and are passed over.
  const farthest = new EventQueue(keys.length + 1);
  return Array.from({ length: keys.length }, (_, at) => {
    const key = keys[at]!;
    const isHit = held.has(key);
    if (!isHit && held.size === capacity) {
      do farthest.pop();
      while (held.get(farthest.subject) !== farthest.value);
      held.delete(farthest.subject);
    }
    held.set(key, nextUse[at]!);
    farthest.push(-nextUse[at]!, 0, 0, key, nextUse[at]!);
    return isHit;
  });
}

/** For each request the index of the next one for the same key; past the end, later than all others, if there is none. */
function nextUses(keys: ArrayLike<number>): Float64Array {
  const next = new Float64Array(keys.length);
  const seenAt = new Map<number, number>();
  for (let at = keys.length - 1; at >= 0; at--) {
    next[at] = seenAt.get(keys[at]!) ?? keys.length + at;
    seenAt.set(keys[at]!, at);
  }
  return next;
}
