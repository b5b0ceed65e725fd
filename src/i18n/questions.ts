import type { Locale } from '#i18n/locale.ts';

/** The words around retrieval questions. */
export interface QuestionWords {
  readonly from: (chapter: string) => string;
  readonly right: string;
  readonly wrong: string;
}

export const questionWords: Readonly<Record<Locale, QuestionWords>> = {
  en: { from: (chapter) => `From “${chapter}”`, right: 'Yes.', wrong: 'Not quite.' },
  ko: { from: (chapter) => `‘${chapter}’에서`, right: '맞아요.', wrong: '아쉬워요.' },
};
