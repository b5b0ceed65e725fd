import { zipf, type Random } from '#kit';

/** What visitors do on the site, from the most to the least frequent. */
export const FUNCTIONS = 12;
const BROKEN_SHARE = 0.5;
const FIRST_MS = 1_500;
const GAP_MS_MEAN = 7_500;

/** Version n is committed at `momentsMs[n - 1]` and breaks the function `bugs[n]`, if any; version 0 runs at first. */
export interface Commits {
  readonly momentsMs: readonly number[];
  readonly bugs: readonly (number | undefined)[];
}

/** When commits come, and which function each of them breaks. */
export function commitsUntil(untilMs: number, gaps: Random, chance: Random): Commits {
  const momentsMs: number[] = [];
  const bugs: (number | undefined)[] = [undefined];
  for (let atMs = FIRST_MS; atMs < untilMs; atMs += gaps.exponential(GAP_MS_MEAN)) {
    momentsMs.push(atMs);
    const [isBroken, what] = [chance.uniform() < BROKEN_SHARE, chance.integer(FUNCTIONS)];
    bugs.push(isBroken ? what : undefined);
  }
  return { momentsMs, bugs };
}

/** The functions in the order in which tests are written for them. */
export function testOrder(chance: Random): readonly number[] {
  const left = Array.from({ length: FUNCTIONS }, (_, at) => at);
  return Array.from({ length: FUNCTIONS }, () => left.splice(chance.integer(left.length), 1)[0]!);
}

/** What the next request is for; now and then one fails whatever runs, such as an upload that breaks off. */
export function requests(chance: Random, mishaps: Random, mishapShare: number): () => number {
  const draw = zipf(chance, FUNCTIONS, 1);
  return () => {
    const what = draw();
    return mishaps.uniform() < mishapShare ? -1 : what;
  };
}
