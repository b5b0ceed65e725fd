import { assert, BrokenPromise } from '#engine/assert.ts';
import { CaseLog } from '#grading/case-log.ts';
import { crashOf, type Crash } from '#grading/crash.ts';
import type { AnyExercise, Check, Finding, Trial } from '#grading/exercise.ts';
import type { Meter } from '#grading/meter.ts';
import type { CheckReport, Verdict } from '#grading/verdict.ts';

/** Seeds that every submission meets, beside the one derived from its text. */
const FIXED_SEEDS = [1, 2, 3];
/** Attempts at making a failing case smaller. */
const SHRINKS_MAX = 600;

export interface GradeOptions {
  /** Derived from the submission, so that a hard-coded answer can't pass. */
  readonly seed: number;
  readonly meter: Meter;
}

/**
 * Plays every case of every check against a build, in order, and stops at the first broken rule, whose case it cuts down
 * to the fewest steps. The reader's faults are data; an exception that leaves this function is a mistake of ours.
 */
export async function grade(exercise: AnyExercise, build: unknown, { seed, meter }: GradeOptions): Promise<Verdict> {
  const reports: CheckReport[] = [];
  for (const check of exercise.checks) {
    const context = { build: build as never, lanes: exercise.lanes, meter };
    const { compared, failure } = await firstFailure(check, context, [...FIXED_SEEDS, seed]);
    if (failure) {
      const failed: CheckReport = { name: check.name, outcome: 'failed', compared };
      return verdictOf(failure, [...reports, failed, ...notRun(exercise.checks, reports.length + 1)]);
    }
    assert(compared > 0, `the check '${check.name}' of ${exercise.id} compared nothing`);
    reports.push({ name: check.name, outcome: 'passed', compared });
  }
  return { type: 'passed', checks: reports };
}

interface Context {
  readonly build: never;
  readonly lanes: readonly string[];
  readonly meter: Meter;
}

/** One play of one case, and what came of it. */
type Attempt = { readonly log: CaseLog } & (
  | { readonly type: 'held' }
  | { readonly type: 'broken'; readonly finding: Finding }
  | { readonly type: 'crashed'; readonly crash: Crash }
  | { readonly type: 'runaway'; readonly line: number }
);
type Failure = Exclude<Attempt, { type: 'held' }>;

async function firstFailure(
  check: Check<never>,
  context: Context,
  seeds: readonly number[],
): Promise<{ compared: number; failure?: Failure }> {
  let compared = 0;
  for (const seed of check.source === 'directed' ? seeds.slice(0, 1) : seeds) {
    for (const trial of check.trials(seed)) {
      const attempt = await play(context, trial);
      compared += attempt.log.compared;
      if (attempt.type !== 'held') return { compared, failure: await smallest(context, trial, attempt) };
    }
  }
  return { compared };
}

async function play({ build, lanes, meter }: Context, trial: Trial<never>): Promise<Attempt> {
  const log = new CaseLog(lanes, meter);
  meter.renew();
  try {
    const finding = await trial.play(build, log);
    if (meter.limitLine !== undefined) return { type: 'runaway', log, line: meter.limitLine };
    return finding ? { type: 'broken', log, finding } : { type: 'held', log };
  } catch (error) {
    if (meter.limitLine !== undefined) return { type: 'runaway', log, line: meter.limitLine };
    if (BrokenPromise.is(error)) throw error;
    return { type: 'crashed', log, crash: crashOf(error) };
  }
}

/** Takes the first smaller trial that fails in the same way, again and again, until none does. */
async function smallest(context: Context, trial: Trial<never>, failure: Failure): Promise<Failure> {
  if (failure.type === 'runaway') return failure;
  let best: { trial: Trial<never>; failure: Failure } = { trial, failure };
  let tries = 0;
  for (let isShrinking = true; isShrinking;) {
    isShrinking = false;
    for (const candidate of best.trial.smaller()) {
      if (++tries > SHRINKS_MAX) return best.failure;
      const attempt = await play(context, candidate);
      if (attempt.type === 'held' || !isAlike(attempt, failure)) continue;
      best = { trial: candidate, failure: attempt };
      isShrinking = true;
      break;
    }
  }
  return best.failure;
}

function isAlike(a: Failure, b: Failure): boolean {
  if (a.type === 'broken' && b.type === 'broken') return a.finding.fault.name === b.finding.fault.name;
  if (a.type === 'crashed' && b.type === 'crashed')
    return a.crash.cause === b.crash.cause && a.crash.line === b.crash.line;
  return false;
}

function verdictOf(failure: Failure, checks: readonly CheckReport[]): Verdict {
  switch (failure.type) {
    case 'broken': {
      const { fault, clash } = failure.finding;
      return { type: 'failed', fault, evidence: failure.log.evidence(clash), checks };
    }
    case 'crashed':
      return { type: 'crashed', ...failure.crash, evidence: evidenceOfCrash(failure.log) };
    case 'runaway':
      return { type: 'runaway', cause: 'steps', line: failure.line };
  }
}

function evidenceOfCrash(log: CaseLog) {
  return log.stepCount === 0 ? undefined : log.evidence({ causeAtMs: log.endMs, effectAtMs: log.endMs });
}

function notRun(checks: readonly Check<never>[], from: number): CheckReport[] {
  return checks.slice(from).map(({ name }) => ({ name, outcome: 'not-run', compared: 0 }));
}
