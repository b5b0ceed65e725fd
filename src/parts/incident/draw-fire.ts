import { random } from '#engine/random.ts';
import type { Intervention } from '#engine/scenario.ts';

/** Nothing burns before the first, and everything that will burn does by the second. */
export const FIRE_FROM_MS = 9_000;
export const FIRE_UNTIL_MS = 12_000;

/** A thing that can go wrong, and where. */
export interface Fire {
  readonly to: string;
  readonly message: string;
}

/**
 * What goes wrong under this seed, where and when: first the kind of fire, each as likely, then one of the nodes that it can
 * befall, then the moment, to a tenth of a second.
 */
export function drawFire(fires: readonly Fire[], seed: number): Intervention {
  const chance = random(seed, 'fire');
  const message = chance.pick([...new Set(fires.map((fire) => fire.message))]);
  const { to } = chance.pick(fires.filter((fire) => fire.message === message));
  const atMs = FIRE_FROM_MS + 100 * chance.integer((FIRE_UNTIL_MS - FIRE_FROM_MS) / 100);
  return { atMs, to, message };
}
