import type { Balancer, Patience } from '../contract.ts';

interface Place {
  readonly server: string;
  streak: number;
  isUp: boolean;
  before: Place;
  after: Place;
}

/** A circle of places, each knowing the one before and the one after it. */
export function createBalancer(patience: Patience): Balancer {
  const places = new Map<string, Place>();
  let first: Place | undefined;
  let next: Place | undefined;

  function add(server: string): void {
    if (places.has(server)) return;
    const place = { server, streak: 0, isUp: true } as Place;
    const end = first?.before ?? place;
    place.before = end;
    place.after = first ?? place;
    end.after = place;
    place.after.before = place;
    // If the round had come to its end, the newcomer is what comes next.
    if (hasRoundEnded) next = place;
    hasRoundEnded = false;
    first ??= place;
    next ??= place;
    places.set(server, place);
  }

  /** Whether the last pick stood at the end, so that the first is next for want of anybody behind it. */
  let hasRoundEnded = false;

  function remove(server: string): void {
    const place = places.get(server);
    if (!place) return;
    places.delete(server);
    if (places.size === 0) {
      first = next = undefined;
      hasRoundEnded = false;
      return;
    }
    const isLast = place === first!.before;
    if (next === place) {
      next = place.after;
      // Whoever comes at the end now stands where the next was to be.
      if (isLast) hasRoundEnded = true;
    }
    if (first === place) first = place.after;
    place.before.after = place.after;
    place.after.before = place.before;
  }

  function probed(server: string, isGood: boolean): void {
    const place = places.get(server);
    if (!place) return;
    if (place.isUp === isGood) {
      place.streak = 0;
      return;
    }
    place.streak++;
    const needed = place.isUp ? patience.downAfter : patience.upAfter;
    if (place.streak < needed) return;
    place.isUp = isGood;
    place.streak = 0;
  }

  function pick(): string | undefined {
    let place = next;
    for (let tries = 0; place && tries < places.size; tries++) {
      if (place.isUp) {
        next = place.after;
        hasRoundEnded = next === first;
        return place.server;
      }
      place = place.after;
    }
    return undefined;
  }

  return { add, remove, probed, pick };
}
