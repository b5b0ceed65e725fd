import { type Locale, locales } from './locale.ts';

/** The paths of a page that exists once in each language. */
export function localePaths(): { params: { locale: Locale } }[] {
  return locales.map((locale) => ({ params: { locale } }));
}
