import type { Trace } from '#engine/trace.ts';

/** What a fault's sentence may mention. Numbers and words only, so that it crosses every boundary. */
export type FaultData = Readonly<Record<string, string | number | boolean>>;

/** A broken rule, by the name under which the exercise's brief has a sentence for it. */
export interface Fault {
  readonly name: string;
  readonly data: FaultData;
}

/** One step of a case: what was done, what the rule asks for, what the reader's code gave. */
export interface Step {
  readonly atMs: number;
  readonly call: string;
  readonly expected: string | undefined;
  readonly got: string | undefined;
  readonly isWrong: boolean;
}

/**
 * The two moments that can't both be right, joined by a line when the case plays. Lanes are named where there are several
 * nodes; left out, both moments are on the lane where the rule is seen broken.
 */
export interface Clash {
  readonly causeAtMs: number;
  readonly effectAtMs: number;
  readonly causeLane?: string;
  readonly effectLane?: string;
}

/** The evidence for a fault: the case cut down to the fewest steps, and the run of it. */
export interface Evidence {
  readonly steps: readonly Step[];
  readonly trace: Trace;
  readonly clash: Clash;
}

/** What became of one check. Checks after the first failed one are not run. */
export interface CheckReport {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not-run';
  /** How many answers were compared. */
  readonly compared: number;
}

/** The outcome of grading, a closed union. Lines count from 1 in the reader's text. */
export type Verdict =
  | { readonly type: 'passed'; readonly checks: readonly CheckReport[] }
  | {
      readonly type: 'failed';
      readonly fault: Fault;
      readonly evidence: Evidence;
      readonly checks: readonly CheckReport[];
    }
  | {
      readonly type: 'uncompilable';
      readonly cause: UncompilableCause;
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  | {
      readonly type: 'crashed';
      readonly cause: CrashCause;
      readonly message: string;
      readonly line: number | undefined;
      /** The shortest case that crashes, where it was a case and not the loading of the code. */
      readonly evidence: Evidence | undefined;
    }
  | { readonly type: 'runaway'; readonly cause: 'steps' | 'time'; readonly line: number | undefined }
  | { readonly type: 'stuck'; readonly waitingFor: string };

/** `syntax`: it does not parse. `import`, `enum`…: it parses, but is not what an exercise may hold. */
export type UncompilableCause = 'syntax' | 'import' | 'not-erasable' | 'too-long';

/**
 * `threw`: an exception left the reader's code. `recursion`: the call stack ran out. `memory`: the browser ended the
 * process. `exports`: what the exercise asks for is not exported. `built-in`: a built-in or a global was to be changed.
 * `forbidden`: something that is not there in an exercise was asked for, such as the network.
 * `output`: more was printed or answered than fits.
 */
export type CrashCause = 'threw' | 'recursion' | 'memory' | 'exports' | 'built-in' | 'forbidden' | 'output';
