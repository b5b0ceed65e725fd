import { lower, murmur3, shorter, show, type Random } from '#kit';
import type { Hash } from './contract.ts';

/** A machine comes or goes. */
export interface Change {
  readonly type: 'add' | 'remove';
  readonly machine: string;
}

/** A key, by its name; or by the place at which it has its hash, as it is or counted from a machine's first point. */
export type Aim =
  { readonly key: string } | { readonly place: number } | { readonly pointOf: string; readonly offset: number };

/** One call; one for `ownersOf` says how many copies there are to be. */
export type Step = Change | { readonly type: 'find'; readonly aim: Aim; readonly copies?: number };

/** A new ring and the calls that it gets. */
export interface RingCase {
  readonly hashing: Hashing;
  readonly pointsEach: number;
  readonly steps: readonly Step[];
}

/**
 * Hash functions of different temper. `long`: all places have ten digits, so that they are in one order as numbers and as
 * texts. `short`: few digits and many. `coarse`: sixteen places, so that points meet. `even`: nothing special.
 */
export type Hashing = keyof typeof HASHES;

const LONGEST = 1_000_000_000;
const HASHES = {
  even: (text: string) => murmur3(text),
  long: (text: string) => LONGEST + (murmur3(text) % (PLACES - LONGEST)),
  short: (text: string) => murmur3(text) >>> (murmur3(text, 1) % 29),
  coarse: (text: string) => (murmur3(text) >>> 28) * (PLACES / 16),
} as const;

export const PLACES = 4_294_967_296;
export const LANES = ['caller', 'your-ring'] as const;

export const add = (machine: string): Change => ({ type: 'add', machine });
export const remove = (machine: string): Change => ({ type: 'remove', machine });
export const find = (aim: Aim): Step => ({ type: 'find', aim });
export const findAll = (aim: Aim, copies: number): Step => ({ type: 'find', aim, copies });

/** A key that has its hash at a given place is called after it. */
const PLACED = /^@(\d+)$/;

export const keyAt = (place: number): string => `@${place}`;

/** The hash function that a case hands out, and that it uses itself. */
export function hashFor(hashing: Hashing): Hash {
  const hash = HASHES[hashing];
  return (text) => Number(PLACED.exec(text)?.[1] ?? hash(text));
}

/** A change as the reader would write it. */
export function callOf({ type, machine }: Change): string {
  return `${type}(${show(machine)})`;
}

/** Fewer calls, fewer points, fewer copies. */
export function* smallerRingCase(testCase: RingCase): Generator<RingCase> {
  const { steps, pointsEach } = testCase;
  for (const fewer of shorter(steps)) yield { ...testCase, steps: fewer };
  for (const less of lower(pointsEach, 1)) yield { ...testCase, pointsEach: less };
  for (const [at, step] of steps.entries()) {
    if (step.type !== 'find' || step.copies === undefined) continue;
    for (const copies of lower(step.copies, 1)) yield { ...testCase, steps: steps.with(at, { ...step, copies }) };
  }
}

const MACHINES = ['a', 'b', 'a1', '1a', '', '0', '서버', '__proto__', 'constructor', 'a#1', '1'];
const KEYS = ['user1', 'user2', '미나', '', '😀', 'a', 'toString', '10'];

/** A random case: machines with all sorts of names come and go, and keys are looked for at and around their points. */
export function drawRingCase(random: Random): RingCase {
  const machines = MACHINES.filter(() => random.uniform() < 0.4);
  const anyOf = (): string => (machines.length > 0 ? random.pick(machines) : 'a');
  const steps = Array.from({ length: 10 + random.integer(25) }, (): Step => {
    const chance = random.uniform();
    if (chance < 0.35) return add(anyOf());
    if (chance < 0.5) return remove(anyOf());
    const aim = drawAim(random, anyOf());
    return chance < 0.8 ? find(aim) : findAll(aim, random.integer(5));
  });
  return { hashing: 'even', pointsEach: 1 + random.integer(5), steps };
}

function drawAim(random: Random, machine: string): Aim {
  const chance = random.uniform();
  if (chance < 0.3) return { key: random.pick(KEYS) };
  if (chance < 0.6) return { pointOf: machine, offset: random.integer(3) - 1 };
  return { place: chance < 0.65 ? PLACES - 1 : chance < 0.7 ? 0 : random.integer(PLACES) };
}
