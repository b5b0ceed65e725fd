import type { Locale } from '#i18n/locale.ts';

/** The words around a prediction. */
export interface PredictWords {
  readonly heading: string;
  readonly guess: string;
  readonly commit: string;
  readonly skip: string;
  readonly yours: string;
  readonly outcome: string;
  readonly said: (guess: string, outcome: string) => string;
  readonly skipped: (outcome: string) => string;
  readonly pick: string;
  readonly again: string;
  readonly noScript: string;
}

const en: PredictWords = {
  heading: 'Predict',
  guess: 'Your guess',
  commit: 'Commit',
  skip: 'Skip',
  yours: 'you',
  outcome: 'the run',
  said: (guess, outcome) => `You said ${guess}. The run says ${outcome}.`,
  skipped: (outcome) => `The run says ${outcome}.`,
  pick: 'Choose an answer first, or skip.',
  again: 'Guess again',
  noScript: 'What the run says',
};

const ko: PredictWords = {
  heading: '먼저 맞혀 보기',
  guess: '내 예상',
  commit: '이대로 정하기',
  skip: '건너뛰기',
  yours: '예상',
  outcome: '실행',
  said: (guess, outcome) => `예상은 ${guess}, 실행 결과는 ${outcome}예요.`,
  skipped: (outcome) => `실행 결과는 ${outcome}예요.`,
  pick: '답을 먼저 고르거나 건너뛰어 주세요.',
  again: '다시 예상하기',
  noScript: '실행 결과 보기',
};

export const predictWords: Readonly<Record<Locale, PredictWords>> = { en, ko };
