import { AsyncWorld, type CaseLog, type CaseRules } from '#kit';
import type { CreateReadThrough } from './contract.ts';

/** So many keys, loaded at one moment, and asked for again and again while they go out of date. */
export interface SpreadCase {
  readonly keys: number;
  readonly lifetimeMs: number;
  readonly jitter: number;
}

const LOAD_MS = 20;
/** A quarter of the time between the shortest and the longest lifetime is looked at three times. */
const QUARTERS = 4;
const LOOKS = 12;
/** What `random` gives: all of so many numbers, in no order that is seen, and even over any stretch. */
const DRAWS = 97;
const DRAWS_STEP = 29;
/** Shares of all keys that may go out of date in one quarter, a quarter of them being expected. */
const LEAST_SHARE = 0.08;
const MOST_SHARE = 0.45;

/** Plays a case: counts in which quarter of the possible lifetimes each key is loaded again. */
export const playSpread: CaseRules<CreateReadThrough, SpreadCase>['play'] = async (create, testCase, log) => {
  const { keys, lifetimeMs, jitter } = testCase;
  const arrivedAtMs = 2 * LOAD_MS;
  const spanMs = lifetimeMs * jitter;
  const fromMs = arrivedAtMs + lifetimeMs - spanMs;
  const reloads = await reloadMoments(create, testCase, log, fromMs);
  const counts = Array.from({ length: QUARTERS }, () => 0);
  for (let key = 0; key < keys; key++) {
    // What is never loaded again lives to the end.
    const share = ((reloads.get(`k${key}`) ?? Infinity) - fromMs) / spanMs;
    counts[Math.max(0, Math.min(QUARTERS - 1, Math.floor(share * QUARTERS)))]!++;
  }
  const expected = keys / QUARTERS;
  const startOf = (quarter: number): number => fromMs + (spanMs * quarter) / QUARTERS;
  let oddest = 0;
  for (const [quarter, count] of counts.entries()) {
    const span = `${startOf(quarter)}–${startOf(quarter + 1)} ms`;
    log.claim(startOf(quarter + 1), span, `≈ ${expected}`, String(count), isEven(count, keys));
    if (Math.abs(count - expected) > Math.abs(counts[oddest]! - expected)) oddest = quarter;
  }
  if (counts.every((count) => isEven(count, keys))) return undefined;
  const [startMs, endMs] = [startOf(oddest), startOf(oddest + 1)];
  log.wrong('yours', fromMs + spanMs, counts.join(' '));
  return {
    fault: { name: 'spread', data: { keys, expected, count: counts[oddest]!, startMs, endMs } },
    clash: { causeAtMs: arrivedAtMs, effectAtMs: (startMs + endMs) / 2 },
  };
};

function isEven(count: number, keys: number): boolean {
  return count >= keys * LEAST_SHARE && count <= keys * MOST_SHARE;
}

/** When each key was loaded for the second time. */
async function reloadMoments(
  create: CreateReadThrough,
  { keys, lifetimeMs, jitter }: SpreadCase,
  log: CaseLog,
  fromMs: number,
): Promise<Map<string, number>> {
  const world = new AsyncWorld(log);
  const loaded = new Set<string>();
  const reloads = new Map<string, number>();
  const way = { from: 'yours', to: 'database', thereMs: LOAD_MS / 2, backMs: LOAD_MS / 2 };
  let drawn = 0;
  const yours = create({
    load(key) {
      if (!loaded.has(key)) loaded.add(key);
      else if (!reloads.has(key)) reloads.set(key, world.nowMs);
      return world.send(way, '', () => ({ text: '', value: key }));
    },
    now: () => world.nowMs,
    random: () => (((drawn++ * DRAWS_STEP) % DRAWS) + 0.5) / DRAWS,
    lifetimeMs,
    jitter,
  });
  const askAll = (): void => {
    for (let key = 0; key < keys; key++) {
      world.ask(
        () => yours.get(`k${key}`),
        (settled) => settled.type === 'rejected' && world.crash(settled.reason),
      );
    }
  };
  world.at(LOAD_MS, askAll);
  for (let look = 0; look < LOOKS; look++) world.at(fromMs + (lifetimeMs * jitter * (look + 0.5)) / LOOKS, askAll);
  await world.run();
  return reloads;
}
