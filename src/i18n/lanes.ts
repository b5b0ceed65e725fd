import type { Locale } from '#i18n/locale.ts';

/** The lanes of failing cases by id; one that is not here is called by its id. */
export const laneNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { caller: 'caller', yours: 'your cache', rule: 'the rule holds' },
  ko: { caller: '부르는 쪽', yours: '내 캐시', rule: '규칙대로라면' },
};
