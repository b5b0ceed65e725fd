/** The languages of the course. Both are originals. */
export const locales = ['en', 'ko'] as const;

export type Locale = (typeof locales)[number];

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: 'English', ko: '한국어' };

/** Whether a text is the code of one of the course's languages. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The other language. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'ko' : 'en';
}

/** The language of the page that is being built; a page outside both is a mistake of ours. */
export function localeOf(code: string | undefined): Locale {
  if (isLocale(code)) return code;
  throw new Error(`A page is built for the language "${String(code)}"; the course has ${locales.join(' and ')}.`);
}
