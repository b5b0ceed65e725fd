/**
 * Counts the reader's steps: `compile` writes a call of `step` into every loop and function, and of `weigh` around
 * built-ins that walk their whole receiver. What is counted is the same in every browser, so that "too slow" and
 * "never ends" are verdicts about the code and not about the machine.
 */
export interface Meter {
  /** Steps so far. */
  readonly steps: number;
  /** The line at which the limit was reached, even where the reader's code caught the exception. */
  readonly limitLine: number | undefined;
  /** Counts one step at `line`; throws `StepLimit` once there are too many, on every call from then on. */
  step(line: number): void;
  /** Counts `count` steps at `line`. */
  weigh(line: number, count: number): void;
  /** Allows `stepsMax` further steps from here. */
  renew(): void;
}

/** Steps that a reader's code may take in one case of its grading. */
export const CASE_STEPS_MAX = 5_000_000;
/** Steps that it may take in all of its grading, or in one run of a scenario. */
export const JOB_STEPS_MAX = 20_000_000;

/** Thrown through the reader's code when it has taken more steps than it may. */
export class StepLimit extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`more steps than allowed, at line ${line}`);
    this.line = line;
  }
}

/**
 * A meter that allows `stepsMax` steps from each renewal and `stepsInAllMax` in all. `onProgress` hears the line at every
 * power of two from 16 on and just before the limit's exception, so that whoever watches from outside knows where the
 * code was even if it never comes back.
 */
export function createMeter(
  stepsMax: number,
  onProgress: (line: number, isLimit: boolean) => void = () => {},
  stepsInAllMax = Infinity,
): Meter {
  let steps = 0;
  let limit = stepsMax;
  let nextProgress = 16;
  let limitLine: number | undefined;
  const weigh = (line: number, count: number): void => {
    steps += count;
    if (steps < nextProgress && steps <= limit) return;
    if (steps > limit) {
      limitLine ??= line;
      onProgress(line, true);
      throw new StepLimit(line);
    }
    nextProgress *= 2;
    onProgress(line, false);
  };
  return {
    get steps() {
      return steps;
    },
    get limitLine() {
      return limitLine;
    },
    step: (line) => weigh(line, 1),
    weigh,
    renew() {
      limit = Math.min(steps + stepsMax, stepsInAllMax);
    },
  };
}
