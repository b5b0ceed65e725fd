import type { Locale } from '#i18n/locale.ts';

/** The player's own words, the same under every figure. */
export interface FigureWords {
  readonly play: string;
  readonly pause: string;
  readonly stepBack: string;
  readonly stepOn: string;
  readonly reset: string;
  readonly time: string;
  readonly speed: string;
  readonly moreTraffic: string;
  readonly compare: string;
  readonly alone: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly whatHappened: string;
  readonly leftOut: string;
  readonly figure: string;
  readonly atSecond: string;
  readonly seconds: (atMs: number) => string;
  readonly keys: string;
  readonly brokenLink: (where: string) => string;
  readonly borrowed: string;
  readonly yourCodeFailed: string;
  readonly running: string;
  readonly tryAgain: string;
  readonly done: (what: string, node: string) => string;
  readonly noTrace: string;
  /** Above the waterfall of a typical request, and in place of its time where no request was answered. */
  readonly way: string;
  readonly noWay: string;
  readonly onTheWire: string;
  readonly needsScript: string;
  readonly beside: string;
  /** A node's log in words: its name, how many entries, and how many of them the log that counts does not have. */
  readonly log: (node: string, length: number, strays: number) => string;
  readonly units: {
    readonly perSecond: string;
    readonly seconds: string;
    readonly dollars: (amount: string) => string;
  };
}

const en: FigureWords = {
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepOn: 'Step on',
  reset: 'Start over',
  time: 'Time in the run',
  speed: 'Speed',
  moreTraffic: 'Other traffic',
  compare: 'Beside it',
  alone: 'nothing',
  copyLink: 'Copy a link to this run',
  copied: 'Copied. The link restores exactly this run.',
  copyFailed: 'The browser does not let us copy. The link is now in the address bar.',
  whatHappened: 'What happened',
  leftOut: 'What this model leaves out',
  figure: 'Figure',
  atSecond: 'Time',
  seconds: (atMs) => `${(atMs / 1000).toFixed(1)} s`,
  keys: 'Space plays and pauses; the arrow keys step.',
  brokenLink: (where) => `The link’s “${where}” does not fit this figure, so here is its usual run.`,
  borrowed: 'You have not passed an exercise for this yet; the course’s own code stands in.',
  yourCodeFailed: 'Your code did not get through this run, so the run before it is still shown.',
  running: 'Running your code…',
  tryAgain: 'Try again',
  done: (what, node) => `${what} (${node})`,
  way: 'One request, the typical one',
  noWay: 'none was answered',
  onTheWire: 'on the wire',
  noTrace: 'This site’s recorded traffic could not be loaded, so the run before it is still shown.',
  needsScript: 'This is one moment of the run. With JavaScript it plays, and its knobs turn.',
  beside: 'Beside',
  log: (node, length, strays) => `${node}: log to ${length}${strays === 0 ? '' : `, ${strays} of it stray`}`,
  units: { perSecond: '/s', seconds: '\u00a0s', dollars: (amount) => `$${amount}` },
};

const ko: FigureWords = {
  play: '재생',
  pause: '멈춤',
  stepBack: '한 걸음 뒤로',
  stepOn: '한 걸음 앞으로',
  reset: '처음으로',
  time: '실행 시간',
  speed: '빠르기',
  moreTraffic: '다른 트래픽으로',
  compare: '나란히 볼 것',
  alone: '없음',
  copyLink: '이 실행의 링크 복사',
  copied: '복사했어요. 이 링크를 열면 똑같은 실행이 나와요.',
  copyFailed: '브라우저가 복사를 막고 있어요. 주소창에 링크를 넣어 두었어요.',
  whatHappened: '무슨 일이 있었나',
  leftOut: '이 모형에서 뺀 것',
  figure: '그림',
  atSecond: '시각',
  seconds: (atMs) => `${(atMs / 1000).toFixed(1)}초`,
  keys: '스페이스로 재생하고 멈춰요. 화살표 키로 한 걸음씩 움직여요.',
  brokenLink: (where) => `링크의 ‘${where}’ 부분이 이 그림과 맞지 않아서 기본 실행을 보여 드려요.`,
  borrowed: '아직 통과한 실습이 없어서 강의의 코드가 대신 돌고 있어요.',
  yourCodeFailed: '내 코드가 이 실행을 끝내지 못했어요. 앞의 실행을 그대로 보여 드려요.',
  running: '내 코드를 돌리고 있어요…',
  tryAgain: '다시 해 보기',
  done: (what, node) => `${what} (${node})`,
  way: '평범한 요청 하나',
  noWay: '답을 받은 요청이 없어요',
  onTheWire: '선 위에서',
  noTrace: '기록된 트래픽을 가져오지 못했어요. 앞의 실행을 그대로 보여 드려요.',
  needsScript: '실행의 한 장면이에요. 자바스크립트를 켜면 재생하고 손잡이를 돌려 볼 수 있어요.',
  beside: '비교',
  log: (node, length, strays) => `${node}: 로그 ${length}까지${strays === 0 ? '' : `, 그중 ${strays}개 어긋남`}`,
  units: { perSecond: '/초', seconds: '초', dollars: (amount) => `${amount}달러` },
};

export const figureWords: Readonly<Record<Locale, FigureWords>> = { en, ko };
