import type { Locale } from './locale.ts';
import type { Kept } from '#offline/files.ts';

interface OfflineText {
  /** What can be read without a network. */
  readonly kept: Readonly<Record<Kept, string>>;
  readonly label: string;
  readonly isThere: string;
  readonly load: string;
  readonly later: string;
  /** Where the reader's text can't be stored. */
  readonly unsaved: string;
  readonly loadAnyway: string;
}

/** What is said of reading without a network and of new versions. Apart from the shell's words, because it travels to the browser. */
export const offlineText: Readonly<Record<Locale, OfflineText>> = {
  en: {
    kept: {
      everything: 'This course can now be read offline.',
      course:
        'This course can now be read offline; the code editor and the SQL figures only after they were used once.',
    },
    label: 'New version',
    isThere: 'A new version is there. Your drafts stay.',
    load: 'Load it',
    later: 'Later',
    unsaved: 'This browser can’t store your drafts: a new version would begin without them. Copy what you need first.',
    loadAnyway: 'Load it anyway',
  },
  ko: {
    kept: {
      everything: '이제 인터넷이 끊겨도 강의를 볼 수 있어요.',
      course: '이제 인터넷이 끊겨도 강의를 볼 수 있어요. 코드 편집기와 SQL 그림은 한 번 써 본 뒤부터 돼요.',
    },
    label: '새 버전',
    isThere: '새 버전이 나왔어요. 쓰던 코드는 그대로 있어요.',
    load: '새 버전 열기',
    later: '나중에',
    unsaved: '이 브라우저에는 쓰던 코드를 저장할 수 없어서, 새 버전을 열면 사라져요. 필요한 부분은 먼저 복사해 두세요.',
    loadAnyway: '그래도 열기',
  },
};
