import { decisionEn } from '#i18n/decision-en.ts';
import { decisionKo } from '#i18n/decision-ko.ts';
import type { Locale } from '#i18n/locale.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import type { DecisionChoice, decisionQuestions, DecisionQuestion } from '#player/decision.ts';

/** An answer: what stands on its button, and what it says for or against a kind of store. */
export interface AnswerWords {
  readonly says: string;
  readonly because: string;
  /** What comes with it, where something does. */
  readonly costs?: string;
}

export interface ChoiceWords {
  readonly name: string;
  readonly known: string;
  readonly gives: string;
  readonly costs: string;
}

/** The words of the decision that the reader walks. */
export interface DecisionWords {
  readonly title: string;
  readonly lead: string;
  /** The picture: what it is, and what stands in its boxes and at its arrows. */
  readonly chart: {
    readonly name: string;
    readonly states: Readonly<Record<DecisionQuestion | DecisionChoice, string>>;
    readonly events: Readonly<Record<DecisionAnswer, string>>;
  };
  readonly asks: Readonly<Record<DecisionQuestion, string>>;
  readonly answers: {
    readonly [Question in DecisionQuestion]: Readonly<
      Record<(typeof decisionQuestions)[Question][number], AnswerWords>
    >;
  };
  readonly unsure: AnswerWords;
  readonly choices: Readonly<Record<DecisionChoice, ChoiceWords>>;
  readonly question: (number: number) => string;
  readonly back: string;
  readonly again: string;
  readonly said: string;
  readonly nothingSaid: string;
  readonly then: (choice: string) => string;
  readonly because: string;
  readonly known: string;
  readonly gives: string;
  readonly costs: string;
  readonly all: string;
  readonly kinds: string;
  readonly leadsTo: (where: string) => string;
  readonly needsScript: string;
}

export const decisionWords: Readonly<Record<Locale, DecisionWords>> = { en: decisionEn, ko: decisionKo };

/** What an answer to a question says. */
export function answerWords(
  words: DecisionWords,
  question: DecisionQuestion,
  answer: DecisionAnswer,
): AnswerWords | undefined {
  if (answer === 'unsure') return words.unsure;
  return (words.answers[question] as Partial<Record<DecisionAnswer, AnswerWords>>)[answer];
}
