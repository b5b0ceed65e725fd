import type { Locale } from '#i18n/locale.ts';

/** The lanes of failing cases by id; one that is not here is called by its id. */
export const laneNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    caller: 'caller',
    yours: 'your cache',
    rule: 'the rule holds',
    database: 'database',
    cache: 'cache',
    server1: 'web server 1',
    server2: 'web server 2',
    primary: 'primary',
    stale: 'node that is back',
    lost: 'lost writes',
  },
  ko: {
    caller: '부르는 쪽',
    yours: '내 캐시',
    rule: '규칙대로라면',
    database: '데이터베이스',
    cache: '캐시',
    server1: '웹 서버 1',
    server2: '웹 서버 2',
    primary: '주 서버',
    stale: '돌아온 노드',
    lost: '잃은 쓰기',
  },
};
