import type { RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import type { Verdict } from '#grading/verdict.ts';

/** What the page asks of the sandbox. `code` is what `compile` made, never the reader's raw text. */
export type Job =
  | { readonly type: 'grade'; readonly exerciseId: string; readonly code: string; readonly seed: number }
  | {
      readonly type: 'run';
      readonly spec: RunSpec;
      /** The reader's filling of each slot; slots that are not named keep their reference filling. */
      readonly fillings: Readonly<Record<string, Filling>>;
    };

/** Compiled code of an exercise that fills a slot. */
export interface Filling {
  readonly exerciseId: string;
  readonly code: string;
}

/** What comes of a job. A run that could not finish explains itself with a verdict. */
export type Report = { readonly type: 'verdict'; readonly verdict: Verdict } | { readonly type: 'trace'; readonly trace: Trace };
