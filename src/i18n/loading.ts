import type { Locale } from './locale.ts';

interface LoadingText {
  failed: string;
  retry: string;
}

/** What a part of the page says when its script does not arrive. Apart, because it travels to the browser. */
export const loadingText: Record<Locale, LoadingText> = {
  en: { failed: 'This part could not be loaded. The page still reads without it.', retry: 'Try again' },
  ko: { failed: '이 부분을 불러오지 못했어요. 나머지 글은 그대로 읽을 수 있어요.', retry: '다시 시도' },
};
