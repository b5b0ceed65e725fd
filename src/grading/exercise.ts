import { random, type Random } from '#engine/random.ts';
import type { CaseLog } from '#grading/case-log.ts';
import type { Clash, Fault } from '#grading/verdict.ts';

/** A coding task's machine side: what the reader exports and the claims that are checked, in order. */
export interface Exercise<Build> {
  /** `chapter/name`, such as `cache/lru`. */
  readonly id: string;
  /** The one name that the reader's module must export; a function. */
  readonly exportName: string;
  /** The figure of the same chapter, and its slot, in which a passed build goes on running. */
  readonly runsIn: { readonly sim: string; readonly slot: string };
  /** The lanes of a case's diagram from top to bottom. */
  readonly lanes: readonly string[];
  readonly checks: readonly AnyCheck<Build>[];
}

/** An exercise of any build, as the catalogue and the grader hold it. */
export type AnyExercise = Exercise<never>;

/** A check whose kind of case is its own business. */
export type AnyCheck<Build> = Check<Build, never>;

/** A claim about builds: it holds in every case, or there is a shortest case in which it does not. */
export interface Check<Build, Case> {
  readonly name: string;
  /** `directed`: a few cases by hand, the seed ignored. `random`: cases drawn from each of several seeds. */
  readonly source: 'directed' | 'random';
  cases(seed: number): Iterable<Case>;
  /** Plays one case against a fresh build, tells the log every step, and ends with a finding if the claim is broken. */
  play(build: Build, testCase: Case, log: CaseLog): Finding | undefined | Promise<Finding | undefined>;
  /** Cases that are smaller by one notch, the boldest first; none by default. */
  smaller?(testCase: Case): Iterable<Case>;
}

/** A claim found broken: the fault, and the two moments that can't both be right. */
export interface Finding {
  readonly fault: Fault;
  readonly clash: Clash;
}

/** Types an exercise by its build. */
export function exercise<Build>(definition: Exercise<Build>): Exercise<Build> {
  return definition;
}

/** A check over cases written by hand, each about one concept. */
export function directed<Build, Case>(check: Omit<Check<Build, Case>, 'source' | 'cases'> & { readonly cases: readonly Case[] }): Check<Build, Case> {
  return { ...check, source: 'directed', cases: () => check.cases };
}

/** A check over `count` cases a seed, each drawn from a stream of its own, so that one does not shift the next. */
export function randomised<Build, Case>(
  check: Omit<Check<Build, Case>, 'source' | 'cases'> & { readonly count: number; draw(random: Random): Case },
): Check<Build, Case> {
  const { count, draw, ...rest } = check;
  function* cases(seed: number): Generator<Case> {
    for (let at = 0; at < count; at++) yield draw(random(seed, `${check.name}/${at}`));
  }
  return { ...rest, source: 'random', cases };
}
