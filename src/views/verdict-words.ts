import { assertNever } from '#engine/assert.ts';
import { fillSentence } from '#exercise/sentence.ts';
import type { Verdict } from '#grading/verdict.ts';
import type { ExerciseWords } from '#i18n/exercise.ts';

/** What a verdict says: first what became of the code, then the rule that broke or the cause, then where. */
export interface VerdictWords {
  readonly headline: string;
  readonly rule: string | undefined;
  readonly detail: string | undefined;
}

/** A verdict in sentences; those of broken rules come from the exercise's brief. */
export function verdictWords(
  verdict: Verdict,
  faults: Readonly<Record<string, string>>,
  words: ExerciseWords,
): VerdictWords {
  switch (verdict.type) {
    case 'passed': {
      const compared = verdict.checks.reduce((sum, check) => sum + check.compared, 0);
      return { headline: words.passed(verdict.checks.length, compared), rule: undefined, detail: undefined };
    }
    case 'failed': {
      const { fault, checks, evidence } = verdict;
      const done = checks.filter(({ outcome }) => outcome === 'passed').length;
      return {
        headline: words.failed(done, checks.length),
        rule: fillSentence(faults[fault.name] ?? fault.name, fault.data),
        detail: words.steps(evidence.steps.length),
      };
    }
    case 'uncompilable':
      return { headline: words.uncompilable[verdict.cause], rule: verdict.message, detail: words.atLine(verdict.line) };
    case 'crashed':
      return {
        headline: words.crashed[verdict.cause],
        rule: verdict.message,
        detail: verdict.line === undefined ? undefined : words.atLine(verdict.line),
      };
    case 'runaway': {
      const headline = verdict.cause === 'steps' ? words.runaway(verdict.line) : words.tooSlow(verdict.line);
      return { headline, rule: undefined, detail: undefined };
    }
    case 'stuck':
      return { headline: words.stuck, rule: undefined, detail: undefined };
    default:
      return assertNever(verdict);
  }
}

/** The line of the reader's text at which a verdict points, if it does. */
export function lineOfVerdict(verdict: Verdict): number | undefined {
  switch (verdict.type) {
    case 'uncompilable':
    case 'crashed':
    case 'runaway':
      return verdict.line;
    case 'passed':
    case 'failed':
    case 'stuck':
      return undefined;
    default:
      return assertNever(verdict);
  }
}
