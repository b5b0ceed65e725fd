import type { Locale } from './locale.ts';

const en = {
  skip: 'Skip to the text',
  siteMenu: 'Course',
  menu: 'Menu',
  course: 'Chapters',
  glossary: 'Glossary',
  progress: 'Progress',
  theme: 'Colours',
  themeAuto: 'Like the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  onThisPage: 'On this page',
  chapter: (number: number) => `Chapter ${number}`,
  notYetWritten: 'not yet written',
  neighbours: 'Before and after this chapter',
  previousChapter: 'Previous chapter',
  nextChapter: 'Next chapter',
  footer: 'No account, no tracking. What you do here stays in this browser.',
  aside: { note: 'Note', caution: 'Careful' },

  search: 'Search',

  termFirstIn: 'First met in',
  termAlso: 'Also',
  termInOtherLanguage: 'In Korean',

  home: {
    title: 'From one server to millions of users',
    lede: 'Watch a small photo service break under load, guess what will happen next, and write the part that saves it. Then a grader tries to prove your code wrong, and shows you the moment it went wrong.',
    begin: (chapter: string) => `Start with ${chapter}`,
    allChapters: 'See all chapters',
    tryHeading: 'Try one now',
    chaptersHeading: 'The chapters',
    chaptersIntro:
      'One service grows through all of them. Each begins where the last system fails, and ends with a part that you wrote.',
    needHeading: 'What you need to know',
    need: [
      'HTTP, SQL and one programming language. The exercises are in TypeScript, and plain JavaScript is accepted everywhere.',
      'You need not have scaled anything before. If you have, there is still something here that will surprise you.',
    ],
    howHeading: 'How it works',
    how: [
      ['Predict.', 'Before a figure runs, you commit to an answer. Afterwards it is laid over what happened.'],
      [
        'Play.',
        'Every figure is a real run of a real model. Turn a knob, kill a server, step through it, and share the exact run as a link.',
      ],
      [
        'Make.',
        'You write the part: the cache, the queue, the ring. The grader looks for the shortest case that breaks it, and you can play that case.',
      ],
      ['Check.', 'A few questions, some of them from earlier chapters, with the reasons for every answer.'],
    ],
  },
  coursePage: {
    title: 'Chapters',
    lede: 'Eleven chapters in one order. Each leaves a part in the system that the next one needs.',
  },
  glossaryPage: {
    title: 'Glossary',
    lede: 'The words of the course, each with its counterpart in Korean.',
  },
  progressPage: {
    title: 'Progress',
    lede: 'What you have read, predicted and passed. It is kept in this browser only, and you can take it with you.',
    noScript:
      'Your progress is kept by a script in this browser, so this page needs JavaScript. Everything else reads without it.',
  },
  notFound: {
    title: 'This page does not exist',
    text: 'The address may be mistyped, or the chapter is not written yet.',
    home: 'To the beginning',
  },
};

/** The words of the page around the chapters. Both languages have the same keys: a missing one does not compile. */
export type ShellText = typeof en;

const ko: ShellText = {
  skip: '본문으로 건너뛰기',
  siteMenu: '강의 메뉴',
  menu: '메뉴',
  course: '차례',
  glossary: '용어집',
  progress: '진도',
  theme: '화면 색',
  themeAuto: '기기 설정대로',
  themeLight: '밝게',
  themeDark: '어둡게',
  onThisPage: '이 장의 내용',
  chapter: (number) => `${number}장`,
  notYetWritten: '아직 쓰지 않았어요',
  neighbours: '앞뒤 장',
  previousChapter: '이전 장',
  nextChapter: '다음 장',
  footer: '가입도 추적도 없어요. 여기서 한 일은 이 브라우저에만 남아요.',
  aside: { note: '참고', caution: '주의' },

  search: '찾기',

  termFirstIn: '처음 나오는 곳',
  termAlso: '다른 말',
  termInOtherLanguage: '영어로',

  home: {
    title: '서버 한 대에서 수백만 사용자까지',
    lede: '작은 사진 서비스가 부하에 무너지는 모습을 보고, 다음에 무슨 일이 생길지 먼저 맞혀 보고, 서비스를 살릴 부품을 직접 짜요. 그러면 채점기가 그 코드의 빈틈을 찾아 나서고, 어긋난 순간을 눈앞에서 다시 보여 줘요.',
    begin: (chapter) => `‘${chapter}’부터 시작하기`,
    allChapters: '전체 차례 보기',
    tryHeading: '지금 하나 돌려 보기',
    chaptersHeading: '차례',
    chaptersIntro:
      '서비스 하나가 모든 장을 거치며 자라요. 각 장은 지난 장의 시스템이 무너지는 데서 시작해, 직접 짠 부품 하나를 남기고 끝나요.',
    needHeading: '미리 알아야 할 것',
    need: [
      'HTTP와 SQL, 그리고 프로그래밍 언어 하나면 돼요. 실습은 TypeScript로 하는데, JavaScript로만 써도 어디서나 괜찮아요.',
      '시스템을 키워 본 적이 없어도 돼요. 있다면, 그래도 의외인 대목을 하나쯤은 만날 거예요.',
    ],
    howHeading: '이렇게 배워요',
    how: [
      ['예상해요.', '그림이 움직이기 전에 답을 먼저 정해요. 끝나면 그 답을 실제 결과 위에 겹쳐 보여 줘요.'],
      [
        '돌려 봐요.',
        '그림은 모두 모델을 실제로 돌린 결과예요. 값을 바꾸고, 서버를 죽이고, 한 걸음씩 따라가고, 그 실행을 링크로 똑같이 나눌 수 있어요.',
      ],
      [
        '만들어요.',
        '캐시, 큐, 링 같은 부품을 직접 짜요. 채점기는 그 코드를 깨뜨리는 가장 짧은 경우를 찾고, 그 경우를 재생해 볼 수 있어요.',
      ],
      ['확인해요.', '앞 장의 내용도 섞인 문제를 몇 개 풀어요. 모든 보기에 이유가 달려 있어요.'],
    ],
  },
  coursePage: {
    title: '차례',
    lede: '열한 개의 장이 한 줄로 이어져요. 장마다 다음 장에 필요한 부품을 하나씩 남겨요.',
  },
  glossaryPage: {
    title: '용어집',
    lede: '강의에 나오는 말을 영어 표현과 나란히 모았어요.',
  },
  progressPage: {
    title: '진도',
    lede: '읽고, 예상하고, 통과한 기록이에요. 이 브라우저에만 저장되고, 다른 곳으로 가져갈 수 있어요.',
    noScript:
      '진도는 이 브라우저의 스크립트가 기록하기 때문에 이 쪽에는 JavaScript가 필요해요. 다른 쪽은 없어도 모두 읽을 수 있어요.',
  },
  notFound: {
    title: '없는 페이지예요',
    text: '주소가 잘못됐거나 아직 쓰지 않은 장일 수 있어요.',
    home: '처음으로',
  },
};

/** The shell's words in each language. */
export const shellText: Record<Locale, ShellText> = { en, ko };
