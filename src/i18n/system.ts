import type { Locale } from './locale.ts';

/** The words of the strip that shows the system as the reader has built it. */
export interface SystemWords {
  readonly heading: string;
  readonly about: string;
  /** A part that runs on the course's code so far. */
  readonly borrowed: string;
  /** `{done}` of `{all}` exercises are passed. */
  readonly partly: string;
  readonly yours: string;
  readonly thisChapter: string;
}

export const systemWords: Readonly<Record<Locale, SystemWords>> = {
  en: {
    heading: 'Your system so far',
    about: 'Parts run on borrowed code until you have passed their exercises. Then they run on yours.',
    borrowed: 'borrowed',
    partly: '{done} of {all} yours',
    yours: 'your code',
    thisChapter: 'this chapter',
  },
  ko: {
    heading: '지금까지 만든 시스템',
    about: '실습을 통과하기 전까지는 빌린 코드로 돌아가고, 통과하고 나면 내 코드로 돌아가요.',
    borrowed: '빌린 코드',
    partly: '{all}개 중 {done}개가 내 코드',
    yours: '내 코드',
    thisChapter: '이번 장',
  },
};
