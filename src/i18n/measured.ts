import type { Locale } from '#i18n/locale.ts';

const en = {
  title: 'How fast, how sure',
  lede: 'What this course claims of its own speed and of its graders, as it was measured. Every number here is from a recorded run.',
  fast: 'How fast',
  fastHow:
    'Recorded once, by a command that anybody can run, and printed here as it came out. Times belong to that machine while it ran this; where two things are compared, both ran in the same turn. A phone will be slower, your computer perhaps faster.',
  recorded: 'Recorded on',
  machine: 'Machine',
  versions: 'With',
  columns: { what: 'What', measured: 'Measured', target: 'Target', met: 'Met' },
  yes: 'yes',
  no: 'not met',
  none: '–',
  met: (met: number, targets: number) => `Targets that are met: ${met} of ${targets}.`,
  sure: 'How sure',
  sureHow: [
    'A grader is worth as much as what it refuses. For every exercise, wrong builds were written: plausible mistakes, as a rule by somebody who had not seen the grader. Each has to be refused for the mistake that it makes, and the reader is shown the shortest case that breaks it.',
    'A row below is a wrong build, named after its mistake. The filled cell says which check refused it: checks run from left to right, the most basic first, and the number is how many steps the shortest case has. A × is a build that ended before a case was needed: it crashed, ran away, or waited for ever.',
  ],
  total: (builds: number, exercises: number) => `${builds} wrong builds of ${exercises} exercises.`,
  refused: (escaped: number) => (escaped === 0 ? 'All are refused.' : `All but ${escaped} are refused.`),
  counts: (builds: number, checks: number, median: number) =>
    `${builds} wrong builds, ${checks} checks, half of the cases at most ${median} steps`,
  matrix: (exercise: string) => `Which check refuses which wrong build of ${exercise}`,
  build: 'Wrong build',
  check: 'Refused by',
  cell: 'Steps of the shortest case, under its check',
  endings: {
    crashed: 'it crashed',
    runaway: 'it ran away',
    stuck: 'it waits for ever',
    uncompilable: 'it does not compile',
    passed: 'nothing: it passed',
  },
  notClaimed: 'What is not claimed',
  notClaimedItems: [
    'That a solution which passes is right. It has got past these checks; a mistake that nobody thought of may still get past them too.',
    'That mistakes of other kinds are caught as often. The wrong builds are ours, and many more can be made. Small changes of each solution are made by machine as well; CONTRIBUTING.md says how they are judged.',
    'That the times hold elsewhere. One machine, one browser, no phone; phones are estimated by Lighthouse, not measured.',
    'That wrong builds added since the recorded day are in the picture. It shows what was there on that day.',
  ],
};

/** The words of the page that publishes what was measured. Both languages have the same keys. */
export type MeasuredWords = typeof en;

const ko: MeasuredWords = {
  title: '얼마나 빠르고, 얼마나 확실한가',
  lede: '이 강의의 속도와 채점기를 실제로 재어 본 결과예요. 여기 나오는 수는 모두 기록해 둔 실행에서 나왔어요.',
  fast: '얼마나 빠른가',
  fastHow:
    '누구나 돌려 볼 수 있는 명령으로 한 번 재고, 나온 값을 그대로 실었어요. 시간은 그 컴퓨터가 그때 낸 값이고, 둘을 견줄 때는 같은 자리에서 번갈아 돌렸어요. 휴대전화는 더 느리고, 여러분의 컴퓨터는 더 빠를 수도 있어요.',
  recorded: '잰 날',
  machine: '컴퓨터',
  versions: '함께 쓴 것',
  columns: { what: '잰 것', measured: '결과', target: '목표', met: '이뤘나' },
  yes: '이룸',
  no: '못 이룸',
  none: '–',
  met: (met, targets) => `목표 ${targets}개 가운데 ${met}개를 이뤘어요.`,
  sure: '얼마나 확실한가',
  sureHow: [
    '채점기의 값어치는 무엇을 걸러 내느냐에 달려 있어요. 그래서 실습마다 그럴듯하게 틀린 코드를 여럿 썼어요. 되도록 채점기를 보지 않은 사람이 썼어요. 틀린 코드는 저마다 제 실수 때문에 걸려야 하고, 독자는 그 코드를 깨뜨리는 가장 짧은 경우를 보게 돼요.',
    '아래의 한 줄은 틀린 코드 하나이고, 이름은 그 실수예요. 채워진 칸은 어느 검사에 걸렸는지를 나타내요. 검사는 왼쪽에서 오른쪽으로, 기본적인 것부터 돌아요. 칸 안의 수는 가장 짧은 경우가 몇 단계인지예요. ×는 경우를 따질 것도 없이 끝난 코드예요. 오류로 끝났거나, 끝없이 돌았거나, 오지 않을 것을 기다렸어요.',
  ],
  total: (builds, exercises) => `실습 ${exercises}개에 틀린 코드 ${builds}개예요.`,
  refused: (escaped) => (escaped === 0 ? '모두 걸러 냈어요.' : `${escaped}개를 빼고 모두 걸러 냈어요.`),
  counts: (builds, checks, median) => `틀린 코드 ${builds}개, 검사 ${checks}개, 절반은 ${median}단계 안에 드러나요`,
  matrix: (exercise) => `${exercise}의 틀린 코드가 걸리는 검사`,
  build: '틀린 코드',
  check: '걸린 검사',
  cell: '가장 짧은 경우의 단계 수, 걸린 검사의 칸에',
  endings: {
    crashed: '오류로 끝남',
    runaway: '끝없이 돎',
    stuck: '끝없이 기다림',
    uncompilable: '컴파일되지 않음',
    passed: '걸리지 않음',
  },
  notClaimed: '장담하지 않는 것',
  notClaimedItems: [
    '통과한 코드가 옳다고는 장담하지 않아요. 이 검사들을 지나왔을 뿐이고, 아무도 떠올리지 못한 실수는 그대로 지나갈 수 있어요.',
    '다른 종류의 실수도 이만큼 걸린다고는 장담하지 않아요. 틀린 코드는 우리가 쓴 것이고, 얼마든지 더 쓸 수 있어요. 정답을 기계로 조금씩 바꾼 코드도 따로 채점해 봐요. 그 방법은 CONTRIBUTING.md에 있어요.',
    '다른 곳에서도 같은 시간이 나온다고는 장담하지 않아요. 컴퓨터 한 대와 브라우저 하나로 쟀고, 휴대전화는 재지 않고 Lighthouse로 어림했어요.',
    '잰 날 뒤에 더해진 틀린 코드는 그림에 없을 수 있어요. 그날 있던 것만 나와요.',
  ],
};

export const measuredWords: Readonly<Record<Locale, MeasuredWords>> = { en, ko };
