import { assertNever } from '#engine/assert.ts';
import type { Random } from '#engine/random.ts';

/**
 * How far service times lie apart, at the same mean. `equal`: all alike, coefficient of variation 0. `usual`: exponential, 1.
 * `wild`: one in ten takes nine times as long as the others, exponentially, about 2.
 */
export type Spread = 'equal' | 'usual' | 'wild';

const LONG_ONE_IN = 10;
const LONG_TIMES = 9;

/** Draws service times in milliseconds with this mean. */
export function serviceTimes(random: Random, meanMs: number, spread: Spread): () => number {
  // 9 short ones of mean s and one of mean 9s make 18s, of which the mean is to be meanMs.
  const shortMs = (meanMs * LONG_ONE_IN) / (LONG_ONE_IN - 1 + LONG_TIMES);
  switch (spread) {
    case 'equal':
      return () => meanMs;
    case 'usual':
      return () => random.exponential(meanMs);
    case 'wild':
      return () => random.exponential(random.integer(LONG_ONE_IN) === 0 ? LONG_TIMES * shortMs : shortMs);
    default:
      return assertNever(spread);
  }
}
