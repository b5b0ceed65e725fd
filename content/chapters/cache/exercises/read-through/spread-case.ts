import type { CaseRules } from '#kit';
import type { CreateReadThrough } from './contract.ts';
import { LOADED_AT_MS, reloadMoments, type ManyKeys } from './many-keys.ts';

/** A quarter of the time between the shortest and the longest lifetime is looked at three times. */
const QUARTERS = 4;
const LOOKS = 12;
/** Shares of all keys that may go out of date in one quarter, a quarter of them being expected. */
const LEAST_SHARE = 0.08;
const MOST_SHARE = 0.45;

/** Plays a case: counts in which quarter of the possible lifetimes each key is loaded again. */
export const playSpread: CaseRules<CreateReadThrough, ManyKeys>['play'] = async (create, testCase, log) => {
  const { keys, lifetimeMs, jitter } = testCase;
  const spanMs = lifetimeMs * jitter;
  const fromMs = LOADED_AT_MS + lifetimeMs - spanMs;
  const looksMs = Array.from({ length: LOOKS }, (_, look) => fromMs + (spanMs * (look + 0.5)) / LOOKS);
  const reloads = await reloadMoments(create, testCase, looksMs, log);
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
    clash: { causeAtMs: LOADED_AT_MS, effectAtMs: (startMs + endMs) / 2 },
  };
};

function isEven(count: number, keys: number): boolean {
  return count >= keys * LEAST_SHARE && count <= keys * MOST_SHARE;
}
