import { show } from '#grading/show.ts';
import type { CrashCause } from '#grading/verdict.ts';

/** Why the reader's code came to an end, as far as an exception tells. */
export interface Crash {
  readonly cause: CrashCause;
  readonly message: string;
  readonly line: number | undefined;
}

/** Thrown by what the sandbox puts in place of things that an exercise does without. */
export class NotHere extends Error {
  readonly reason: 'forbidden' | 'built-in' | 'output';

  constructor(reason: NotHere['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

const MESSAGE_LETTERS_MAX = 300;
const FROZEN =
  /read[- ]only property|not extensible|Cannot (?:redefine|delete|define) property|is read-only|mmutable prototype/;

/** Reads an exception, whatever it is: a thrown proxy or a getter that throws must not bring the grader down. */
export function crashOf(error: unknown): Crash {
  try {
    return describe(error);
  } catch {
    return { cause: 'threw', message: 'something that can’t be printed', line: undefined };
  }
}

function describe(error: unknown): Crash {
  if (!(error instanceof Error)) return { cause: 'threw', message: show(error), line: undefined };
  const message = `${error.name}: ${error.message}`.slice(0, MESSAGE_LETTERS_MAX);
  return { cause: causeOf(error), message, line: lineOf(error.stack) };
}

function causeOf(error: Error): CrashCause {
  if (error instanceof NotHere) return error.reason;
  // The sandbox's policy stops code that is made from text.
  if (error instanceof EvalError) return 'forbidden';
  if (isStackOverflow(error)) return 'recursion';
  if (error instanceof RangeError && /array length|allocation|string length/i.test(error.message)) return 'memory';
  return error instanceof TypeError && FROZEN.test(error.message) ? 'built-in' : 'threw';
}

/** Whether the call stack ran out, as V8 and JavaScriptCore (RangeError) and SpiderMonkey (InternalError) say it. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof Error && /^(?:Maximum call stack|too much recursion)/.test(error.message);
}

/** The name that stack traces give to the reader's code, in every browser and in Node. */
export const SOURCE_NAME = 'your-code.ts';

/**
 * The reader's line from a stack: that of its first frame in compiled code, which keeps the reader's lines, as V8
 * (`at f (your-code.ts:3:7)`) and SpiderMonkey (`f@your-code.ts:3:7`) write it. Where stacks are rewritten, as by test
 * runners, the frame shows the `data:` URL from which it came.
 */
export function lineOf(stack: unknown): number | undefined {
  if (typeof stack !== 'string') return undefined;
  const frame = /(?:[\s(@]your-code\.ts|data:text\/javascript\S*):(\d+):\d+\)?$/m.exec(stack);
  return frame ? Number(frame[1]) : undefined;
}
