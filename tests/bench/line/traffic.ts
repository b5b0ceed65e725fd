import { random } from '#engine/random.ts';

/** How heavily the one server is used. */
const LOAD = 0.8;

/** The customers of one M/M/1 line: their gaps and their services, in milliseconds. */
export interface Traffic {
  readonly gapMs: () => number;
  readonly workMs: () => number;
}

/** The same customers for every library. */
export function traffic(): Traffic {
  const gaps = random(1, 'arrivals');
  const work = random(1, 'service');
  return { gapMs: () => gaps.exponential(1 / LOAD), workMs: () => work.exponential(1) };
}

/** Serves this many customers and answers the mean time that they were there, so that all can be seen to do the same. */
export type Line = (customers: number) => number | Promise<number>;
