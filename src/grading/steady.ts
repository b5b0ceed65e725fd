import type { CaseLog } from '#grading/case-log.ts';
import { directed, type Check } from '#grading/exercise.ts';

/** Calls whose steps must not grow with what went before, and how they are counted. */
export interface Steadiness<Build> {
  /** The two sizes that are compared: capacities, or how many calls came before. */
  readonly from: number;
  readonly to: number;
  /** What a size is, as the verdict's table says it: `capacity 16`, `after 1000`. */
  sizeText(size: number): string;
  /** The calls that are measured, as the reader would write them. */
  readonly calls: readonly string[];
  /** The steps of each of the calls at a size. */
  stepsOf(build: Build, size: number, meter: CaseLog['meter']): readonly number[];
  /** How many times as many steps are still no growth, and how many steps more. */
  readonly growthMax: number;
  readonly spareSteps: number;
}

/**
 * A check, `speed`, that counts the steps of calls at a small size and at a large one. Its fault's data: the `call`, and how many steps it
 * took: `small` at the size `from`, `large` at the size `to`. It needs a lane `yours`.
 */
export function steady<Build>(of: Steadiness<Build>): Check<Build> {
  const { from, to, calls } = of;
  return directed<Build, { readonly from: number; readonly to: number }>({
    name: 'speed',
    cases: [{ from, to }],
    play(build, _, log) {
      const atSmall = of.stepsOf(build, from, log.meter);
      const atLarge = of.stepsOf(build, to, log.meter);
      for (const [at, call] of calls.entries()) {
        const [small, large] = [atSmall[at]!, atLarge[at]!];
        const [smallAtMs, largeAtMs] = [(2 * at + 1) * 1_000, (2 * at + 2) * 1_000];
        const stepsMax = of.growthMax * small + of.spareSteps;
        log.claim(smallAtMs, `steps of ${call}, ${of.sizeText(from)}`, `${small}`, `${small}`, true);
        log.moment('yours', smallAtMs, `${call}: ${small}`);
        const claimed = `steps of ${call}, ${of.sizeText(to)}`;
        if (log.claim(largeAtMs, claimed, `≤ ${stepsMax}`, `${large}`, large <= stepsMax)) {
          log.moment('yours', largeAtMs, `${call}: ${large}`);
          continue;
        }
        log.wrong('yours', largeAtMs, `${call}: ${large}`);
        const data = { call, small, large, from, to };
        return { fault: { name: 'speed', data }, clash: { causeAtMs: smallAtMs, effectAtMs: largeAtMs } };
      }
      return undefined;
    },
  });
}
