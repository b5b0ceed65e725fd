import type { Locale } from './locale.ts';

interface SearchText {
  prompt: string;
  close: string;
  none: string;
  count: (pages: number) => string;
  failed: string;
}

/** What the search dialogue says. Apart from the shell's words, because it travels to the browser. */
export const searchText: Record<Locale, SearchText> = {
  en: {
    prompt: 'Search the course',
    close: 'Close',
    none: 'Nothing found. Try a shorter word.',
    count: (pages) => (pages === 1 ? '1 page found' : `${pages} pages found`),
    failed: 'The search could not be loaded. Check the connection, then type again.',
  },
  ko: {
    prompt: '강의에서 찾기',
    close: '닫기',
    none: '찾은 것이 없어요. 더 짧은 말로 찾아 보세요.',
    count: (pages) => `${pages}쪽을 찾았어요`,
    failed: '찾기 기능을 불러오지 못했어요. 연결을 확인하고 다시 입력해 주세요.',
  },
};
