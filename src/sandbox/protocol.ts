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
      /** The bytes that the scenario asks for with these knobs, by name. */
      readonly data?: Readonly<Record<string, Uint8Array>>;
    };

/** Compiled code of an exercise that fills a slot. */
export interface Filling {
  readonly exerciseId: string;
  readonly code: string;
}

/**
 * What comes of a job. A run that could not finish explains itself with a verdict. `printed` is what the reader's code
 * wrote to the console, a text for each call, up to a limit.
 */
export type Report = { readonly printed: readonly string[] } & (
  { readonly type: 'verdict'; readonly verdict: Verdict } | { readonly type: 'trace'; readonly trace: Trace }
);

/**
 * What the worker tells the page through the port of its job: that it began, at which line the reader's code was, that
 * the code took too many steps, and at last the report. `broken`: a mistake of ours.
 */
export type FromWorker =
  | { readonly type: 'began' }
  | { readonly type: 'passing'; readonly line: number }
  | { readonly type: 'over-limit'; readonly line: number }
  | { readonly type: 'report'; readonly report: Report }
  | { readonly type: 'broken'; readonly message: string };

/** What the page tells the frame. The first message is `open`, through the window; the others come through its port. */
export type ToFrame =
  | { readonly type: 'open'; readonly workerScript: string }
  /** Gives the port that comes along to a worker that nobody has used. */
  | { readonly type: 'begin' }
  /** Ends the worker of the last job and makes a fresh one ready. */
  | { readonly type: 'end' }
  | { readonly type: 'ping' };

/** What the frame tells the page. */
export type FromFrame = { readonly type: 'opened' } | { readonly type: 'pong' };
