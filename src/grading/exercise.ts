import type { CaseLog } from '#grading/case-log.ts';
import type { Clash, Fault } from '#grading/verdict.ts';

/** A coding task's machine side: what the reader exports and the claims that are checked, in order. */
export interface Exercise<Build = never> {
  /** `chapter/name`, such as `cache/lru`. */
  readonly id: string;
  /** The one name that the reader's module must export; a function. */
  readonly exportName: string;
  /** The figure of the same chapter, and its slot, in which a passed build goes on running. */
  readonly runsIn: { readonly sim: string; readonly slot: string };
  readonly checks: readonly Check<Build>[];
}

/** A claim about builds: it holds in every case, or there is a shortest case in which it does not. */
export interface Check<Build, Case = unknown> {
  readonly name: string;
  /** Directed cases ignore the seed; random ones draw all their chance from it. */
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
