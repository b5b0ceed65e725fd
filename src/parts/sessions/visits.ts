import type { Random } from '#engine/random.ts';
import type { Visit } from '#parts/sessions/shoppers.ts';

const OPENING_MS = 500;

/**
 * Visits by an open loop, all of the same length. Some have begun before the run: they are in the shop from its first
 * moments on, and have a part of their length left.
 */
export function visitsOf(random: Random, perSecond: number, lengthMs: number, durationMs: number): readonly Visit[] {
  const present = Math.round((perSecond * lengthMs) / 1_000);
  const opening = Array.from({ length: present }, () => ({
    startsAtMs: random.uniform() * OPENING_MS,
    lengthMs: random.uniform() * lengthMs,
  }));
  const later: Visit[] = [];
  for (let atMs = 0; atMs < durationMs; atMs += random.exponential(1_000 / perSecond)) {
    if (atMs > 0) later.push({ startsAtMs: atMs, lengthMs });
  }
  return [...opening, ...later].sort((one, other) => one.startsAtMs - other.startsAtMs);
}
