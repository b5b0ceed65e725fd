import type { CrashCause, UncompilableCause } from '#grading/verdict.ts';
import type { Locale } from '#i18n/locale.ts';

/** The exercise page's own words. */
export interface ExerciseWords {
  readonly exercise: string;
  readonly run: string;
  readonly running: string;
  readonly stop: string;
  readonly reset: string;
  readonly resetAsk: string;
  readonly keys: string;
  readonly touch: string;
  readonly editor: string;
  readonly hint: (number: number) => string;
  readonly hints: string;
  readonly passedMark: string;
  readonly history: string;
  readonly noHistory: string;
  readonly restore: string;
  readonly printed: string;
  readonly checks: string;
  readonly needsScript: string;
  readonly stale: string;
  readonly broken: string;
  readonly passed: (checks: number, compared: number) => string;
  readonly failed: (done: number, all: number) => string;
  readonly steps: (count: number) => string;
  readonly step: string;
  readonly call: string;
  readonly expected: string;
  readonly got: string;
  readonly showMe: string;
  readonly uncompilable: Readonly<Record<UncompilableCause, string>>;
  readonly crashed: Readonly<Record<CrashCause, string>>;
  readonly atLine: (line: number) => string;
  readonly runaway: (line: number | undefined) => string;
  readonly tooSlow: (line: number | undefined) => string;
  readonly stuck: string;
  readonly seeItRun: string;
  readonly compare: string;
  readonly compareWith: string;
  readonly compareAsk: string;
  readonly starter: string;
  readonly reference: string;
  readonly otherBuild: (number: number) => string;
  readonly same: string;
}

const en: ExerciseWords = {
  exercise: 'Exercise',
  run: 'Run',
  running: 'Running…',
  stop: 'Stop',
  reset: 'Start over',
  resetAsk: 'Your draft goes to the earlier drafts, and the starter comes back.',
  keys: 'Ctrl or ⌘ + Enter runs. Escape, then Tab leaves the editor.',
  touch: 'A plain editor, and the same grader.',
  editor: 'Your code',
  hint: (number) => `Hint ${number}`,
  hints: 'Hints',
  passedMark: 'Passed',
  history: 'Earlier drafts',
  noHistory: 'None yet. Each run, and each pause in writing, keeps one.',
  restore: 'Bring back',
  printed: 'Printed by your code',
  checks: 'Checks',
  needsScript: 'The task and the starter can be read here. To run and grade your code the page needs JavaScript.',
  stale: 'You have changed the code since.',
  broken: 'The grader itself broke. That is our mistake, not yours; your code is safe. Please run it again.',
  passed: (checks, compared) => `Passed: ${checks} checks, ${compared.toLocaleString('en')} answers compared.`,
  failed: (done, all) => `Not yet: ${done} of ${all} checks hold, and then one rule breaks.`,
  steps: (count) =>
    count === 1
      ? 'The shortest case that shows it has one step.'
      : `The shortest case that shows it has ${count} steps.`,
  step: 'Step',
  call: 'Call',
  expected: 'Expected',
  got: 'Got',
  showMe: 'Show me',
  uncompilable: {
    syntax: 'This does not parse, so nothing was run.',
    import: 'An exercise is one file on its own: it can’t import anything but types.',
    'not-erasable': 'Only types that can be erased run here.',
    'too-long': 'This is longer than an exercise may be.',
  },
  crashed: {
    threw: 'Your code threw an exception.',
    recursion: 'Your code calls itself without end: the call stack ran out.',
    memory: 'Your code used up the memory it may have and was stopped.',
    exports: 'What the exercise asks for is not exported.',
    'built-in': 'Your code tried to change something built in. Those are shared with the grader and stay as they are.',
    forbidden:
      'Your code asked for something that is not here: an exercise has no network, storage, clock or chance of its own.',
    output: 'Your code printed more than fits.',
  },
  atLine: (line) => `Line ${line}.`,
  runaway: (line) =>
    line === undefined
      ? 'Your code did not come to an end and was stopped.'
      : `Line ${line} went round and round: a loop there does not end.`,
  tooSlow: (line) =>
    line === undefined
      ? 'Your code did not answer in time and was stopped.'
      : `Your code did not answer in time and was stopped; it was last seen at line ${line}.`,
  stuck: 'Your code waits for something that never happens.',
  seeItRun: 'See your code run in the figure',
  compare: 'Other builds',
  compareWith: 'Compare mine with',
  compareAsk: 'The reference and other correct builds are here. You learn more by passing first.',
  starter: 'the starter',
  reference: 'the reference',
  otherBuild: (number) => `another correct build (${number})`,
  same: 'Yours is the same, line by line.',
};

const ko: ExerciseWords = {
  exercise: '실습',
  run: '실행',
  running: '실행 중…',
  stop: '멈추기',
  reset: '처음부터',
  resetAsk: '지금 코드는 이전 초안으로 옮겨지고, 시작 코드가 다시 나와요.',
  keys: 'Ctrl 또는 ⌘ + Enter로 실행해요. 편집기에서 나가려면 Esc를 누르고 Tab을 눌러요.',
  touch: '간단한 편집기예요. 채점은 똑같아요.',
  editor: '내 코드',
  hint: (number) => `힌트 ${number}`,
  hints: '힌트',
  passedMark: '통과',
  history: '이전 초안',
  noHistory: '아직 없어요. 실행하거나 잠시 쉴 때마다 하나씩 남아요.',
  restore: '되돌리기',
  printed: '코드가 출력한 것',
  checks: '검사',
  needsScript: '할 일과 시작 코드는 여기서 읽을 수 있어요. 코드를 실행하고 채점하려면 자바스크립트가 필요해요.',
  stale: '그 뒤로 코드가 바뀌었어요.',
  broken: '채점기가 고장 났어요. 저희 잘못이에요. 코드는 그대로 있으니 다시 실행해 주세요.',
  passed: (checks, compared) =>
    `통과했어요. 검사 ${checks}가지에서 답 ${compared.toLocaleString('ko')}개를 견주어 봤어요.`,
  failed: (done, all) => `아직이에요. 검사 ${all}가지 가운데 ${done}가지는 맞는데, 그다음 규칙 하나가 깨져요.`,
  steps: (count) => `이걸 보여 주는 가장 짧은 경우는 ${count}단계예요.`,
  step: '단계',
  call: '호출',
  expected: '나와야 할 답',
  got: '나온 답',
  showMe: '보여 주세요',
  uncompilable: {
    syntax: '문법이 맞지 않아서 실행하지 못했어요.',
    import: '실습은 파일 하나로 끝나요. 타입 말고는 가져올 수 없어요.',
    'not-erasable': '지우기만 하면 되는 타입만 쓸 수 있어요.',
    'too-long': '실습에 쓸 수 있는 길이를 넘었어요.',
  },
  crashed: {
    threw: '코드에서 예외가 났어요.',
    recursion: '함수가 자기 자신을 끝없이 불러서 호출 스택이 바닥났어요.',
    memory: '쓸 수 있는 메모리를 다 써서 멈췄어요.',
    exports: '실습에서 내보내 달라고 한 것이 없어요.',
    'built-in': '기본 제공되는 것을 바꾸려고 했어요. 채점기와 함께 쓰는 것이라 바꿀 수 없어요.',
    forbidden: '여기 없는 것을 찾았어요. 실습에는 네트워크도, 저장소도, 시계도, 난수도 없어요.',
    output: '너무 많이 출력했어요.',
  },
  atLine: (line) => `${line}번째 줄이에요.`,
  runaway: (line) =>
    line === undefined
      ? '코드가 끝나지 않아서 멈췄어요.'
      : `${line}번째 줄에서 같은 자리를 맴돌아요. 끝나지 않는 반복이 있어요.`,
  tooSlow: (line) =>
    line === undefined
      ? '제때 답이 오지 않아서 멈췄어요.'
      : `제때 답이 오지 않아서 멈췄어요. 마지막으로 본 곳은 ${line}번째 줄이에요.`,
  stuck: '일어나지 않을 일을 기다리고 있어요.',
  seeItRun: '그림에서 내 코드 돌려 보기',
  compare: '다른 풀이',
  compareWith: '내 코드와 견줄 것',
  compareAsk: '기준 풀이와 다른 정답이 여기 있어요. 먼저 통과해 보면 더 많이 남아요.',
  starter: '시작 코드',
  reference: '기준 풀이',
  otherBuild: (number) => `다른 정답 ${number}`,
  same: '한 줄도 다르지 않아요.',
};

export const exerciseWords: Readonly<Record<Locale, ExerciseWords>> = { en, ko };
