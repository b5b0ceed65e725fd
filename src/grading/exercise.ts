import { random, type Random } from '#engine/random.ts';
import type { CaseLog } from '#grading/case-log.ts';
import type { Clash, Fault } from '#grading/verdict.ts';

/** A coding task's machine side: what the reader exports and the claims that are checked, in order. */
export interface Exercise<Build> {
  /** `chapter/name`, such as `cache/lru`. */
  readonly id: string;
  /** The one name that the reader's module must export; a function. */
  readonly exportName: string;
  /** The figure of the same chapter, and its slot, in which a passed build goes on running, where there is one. */
  readonly runsIn?: { readonly sim: string; readonly slot: string };
  /** The lanes of a case's diagram from top to bottom. */
  readonly lanes: readonly string[];
  readonly checks: readonly Check<Build>[];
}

/** An exercise of any build, as the catalogue and the grader hold it. */
export type AnyExercise = Exercise<never>;

/** A claim about builds: it holds in every trial, or there is a shortest one in which it does not. */
export interface Check<Build> {
  readonly name: string;
  /** `directed`: a few trials by hand, the seed ignored. `random`: trials drawn from each of several seeds. */
  readonly source: 'directed' | 'random';
  trials(seed: number): Iterable<Trial<Build>>;
}

/** One case that can be played against a build, and made smaller. */
export interface Trial<Build> {
  /** Plays the case against a fresh build and tells the log every step; ends with a finding if the claim is broken. */
  play(build: Build, log: CaseLog): Play;
  /** Trials that are smaller by one notch, the boldest first. */
  smaller(): Iterable<Trial<Build>>;
}

export type Play = Finding | undefined | Promise<Finding | undefined>;

/** A claim found broken: the fault, and the two moments that can't both be right. */
export interface Finding {
  readonly fault: Fault;
  readonly clash: Clash;
}

/** How cases of one kind are played and made smaller. */
export interface CaseRules<Build, Case> {
  readonly name: string;
  play(build: Build, testCase: Case, log: CaseLog): Play;
  /** None by default. */
  smaller?(testCase: Case): Iterable<Case>;
}

/** Types an exercise by its build. */
export function exercise<Build>(definition: Exercise<Build>): Exercise<Build> {
  return definition;
}

/** A check over cases written by hand, each about one concept. */
export function directed<Build, Case>(
  rules: CaseRules<Build, Case> & { readonly cases: readonly Case[] },
): Check<Build> {
  return { name: rules.name, source: 'directed', trials: () => rules.cases.map((testCase) => trial(rules, testCase)) };
}

/** A check over `count` cases a seed, each drawn from a stream of its own, so that one does not shift the next. */
export function randomised<Build, Case>(
  rules: CaseRules<Build, Case> & { readonly count: number; draw(random: Random): Case },
): Check<Build> {
  function* trials(seed: number): Generator<Trial<Build>> {
    for (let at = 0; at < rules.count; at++) yield trial(rules, rules.draw(random(seed, `${rules.name}/${at}`)));
  }
  return { name: rules.name, source: 'random', trials };
}

function trial<Build, Case>(rules: CaseRules<Build, Case>, testCase: Case): Trial<Build> {
  return {
    play: (build, log) => rules.play(build, testCase, log),
    *smaller() {
      for (const smaller of rules.smaller?.(testCase) ?? []) yield trial(rules, smaller);
    },
  };
}
