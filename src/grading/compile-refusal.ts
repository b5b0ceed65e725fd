import type { UncompilableCause, Verdict } from '#grading/verdict.ts';

/** The verdict on a text that is not run at all. */
export type Refusal = Extract<Verdict, { type: 'uncompilable' }>;

/** A refusal at `index` of the reader's text; line and column count from 1. */
export function refusal(cause: UncompilableCause, message: string, source: string, index: number): Refusal {
  const before = source.slice(0, index).split(/\r\n|[\n\r\u2028\u2029]/);
  return { type: 'uncompilable', cause, message, line: before.length, column: before.at(-1)!.length + 1 };
}
