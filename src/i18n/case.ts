import type { Locale } from '#i18n/locale.ts';

/** The words around a failing case: its player, its diagram, and what happened in sentences. Lanes come by their names. */
export interface CaseWords {
  readonly title: string;
  readonly keys: string;
  readonly play: string;
  readonly pause: string;
  readonly stepBack: string;
  readonly stepOn: string;
  readonly whatHappened: string;
  /** Under the diagram, when both moments are lit. */
  readonly clash: string;
  /** Beside the two moments, in the list. */
  readonly cause: string;
  readonly effect: string;
  readonly ms: (ms: number) => string;
  readonly at: (ms: number, sentences: string) => string;
  readonly message: (from: string, to: string, text: string) => string;
  readonly arrivesAt: (ms: number) => string;
  readonly arrives: (to: string, text: string) => string;
  readonly lost: (from: string, to: string, text: string) => string;
  readonly moment: (lane: string, text: string) => string;
  readonly holds: (lane: string, text: string) => string;
  readonly holdsNothing: (lane: string) => string;
  readonly fault: (lane: string, text: string) => string;
  readonly faultUntil: (ms: number) => string;
  readonly faultForGood: string;
  readonly faultEnds: (lane: string, text: string) => string;
  readonly wrong: (lane: string, text: string) => string;
  /** What faults are called, by the text with which a case tells them; others are shown as they are. */
  readonly faults: Readonly<Record<string, string>>;
}

const en: CaseWords = {
  title: 'The failing case, as it happened',
  keys: 'Space plays, the arrow keys step, Home and End go to the beginning and the end.',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepOn: 'Step on',
  whatHappened: 'What happened, in words',
  clash: '① and ② can’t both be right.',
  cause: 'because of this',
  effect: 'this can’t be right',
  ms: (ms) => `${number(ms, 'en')} ms`,
  at: (ms, sentences) => `At ${number(ms, 'en')} ms: ${sentences}`,
  message: (from, to, text) => `${from} → ${to}: ${text}`,
  arrivesAt: (ms) => `arrives at ${number(ms, 'en')} ms`,
  arrives: (to, text) => `reaches ${to}: ${text}`,
  lost: (from, to, text) => `${from} → ${to}: ${text}, lost on the way`,
  moment: (lane, text) => `${lane}: ${text}`,
  holds: (lane, text) => `${lane} now holds ${text}`,
  holdsNothing: (lane) => `${lane} now holds nothing`,
  fault: (lane, text) => `${lane} is ${text}`,
  faultUntil: (ms) => `until ${number(ms, 'en')} ms`,
  faultForGood: 'from here on',
  faultEnds: (lane, text) => `${lane} is no longer ${text}`,
  wrong: (lane, text) => (text === '' ? `${lane} breaks the rule` : `${lane} breaks the rule with ${text}`),
  faults: { '': 'down', '✗': 'down' },
};

const ko: CaseWords = {
  title: '깨진 경우, 일어난 그대로',
  keys: '스페이스로 재생하고, 화살표로 한 걸음씩, Home과 End로 처음과 끝으로 가요.',
  play: '재생',
  pause: '멈춤',
  stepBack: '한 걸음 뒤로',
  stepOn: '한 걸음 앞으로',
  whatHappened: '무슨 일이 있었는지 글로 보기',
  clash: '①과 ②는 함께 맞을 수 없어요.',
  cause: '이것 때문에',
  effect: '이건 맞을 수 없어요',
  ms: (ms) => `${number(ms, 'ko')}ms`,
  at: (ms, sentences) => `${number(ms, 'ko')}ms: ${sentences}`,
  message: (from, to, text) => `${from} → ${to}: ${text}`,
  arrivesAt: (ms) => `${number(ms, 'ko')}ms에 도착`,
  arrives: (to, text) => `${to}에 도착: ${text}`,
  lost: (from, to, text) => `${from} → ${to}: ${text}, 가는 길에 사라졌어요`,
  moment: (lane, text) => `${lane}: ${text}`,
  holds: (lane, text) => `${lane}에 담긴 것: ${text}`,
  holdsNothing: (lane) => `${lane}에 담긴 것: 없음`,
  fault: (lane, text) => `${lane}: ${text}`,
  faultUntil: (ms) => `${number(ms, 'ko')}ms까지`,
  faultForGood: '여기서부터 끝까지',
  faultEnds: (lane) => `${lane}: 다시 정상이에요`,
  wrong: (lane, text) => (text === '' ? `${lane}에서 규칙이 깨졌어요` : `${lane}에서 규칙이 깨졌어요: ${text}`),
  faults: {
    '': '죽어 있음',
    '✗': '죽어 있음',
    down: '죽어 있음',
    'cut off': '연결 끊김',
    paused: '멈춰 있음',
    off: '꺼져 있음',
  },
};

export const caseWords: Readonly<Record<Locale, CaseWords>> = { en, ko };

function number(ms: number, locale: Locale): string {
  return ms.toLocaleString(locale, { maximumFractionDigits: 2 });
}
