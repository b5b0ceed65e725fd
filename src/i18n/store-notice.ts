import type { Locale } from '#i18n/locale.ts';
import type { Failure } from '#progress/vault.ts';

/** What an exercise says of the reader's records: what is the matter, what that means, and what to do. */
interface StoreNoticeWords {
  readonly cannotSave: Readonly<Record<Failure, string>>;
  readonly unreadable: string;
  /** Leads to the page where records are exported, erased and downloaded. */
  readonly toProgress: string;
}

export const storeNoticeWords: Readonly<Record<Locale, StoreNoticeWords>> = {
  en: {
    cannotSave: {
      forbidden:
        'This browser keeps nothing for us, so your code lasts until you close the page. Allow site data in the browser’s settings, or copy your code before you leave.',
      full: 'The browser’s storage for this site is full, so what you do now lasts until you close the page. Export your progress to a file, then erase what you no longer need.',
      newer:
        'A later version of the course has written your progress. This page leaves it untouched and saves nothing over it, so what you do now lasts until you close the page. Reload to get the later version.',
    },
    unreadable:
      'Part of what was saved for this exercise could not be read. It is kept as it was found, to be downloaded under “Kept aside”; all the rest is in use.',
    toProgress: 'To your progress',
  },
  ko: {
    cannotSave: {
      forbidden:
        '이 브라우저가 저장을 막고 있어서, 페이지를 닫으면 코드가 사라져요. 브라우저 설정에서 사이트 데이터를 허용하거나, 닫기 전에 코드를 복사해 두세요.',
      full: '이 사이트가 쓸 수 있는 저장 공간이 꽉 차서, 페이지를 닫으면 지금 한 일이 사라져요. 먼저 기록을 파일로 내보낸 다음, 필요 없는 기록을 지워 주세요.',
      newer:
        '더 새로운 버전의 강의에서 저장한 기록이 있어요. 그 기록을 지키려고 이 페이지는 아무것도 덮어쓰지 않아서, 페이지를 닫으면 지금 한 일이 사라져요. 새로고침하면 새 버전을 받을 수 있어요.',
    },
    unreadable:
      '이 실습에 저장된 기록 가운데 읽을 수 없는 부분이 있어요. 원래 모습 그대로 ‘따로 보관한 기록’에 두었으니 거기서 내려받을 수 있어요. 나머지는 모두 그대로 쓰고 있어요.',
    toProgress: '진도 페이지로',
  },
};
