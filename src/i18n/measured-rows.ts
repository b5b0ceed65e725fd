import type { Locale } from '#i18n/locale.ts';

/** What `npm run bench` says of what it measures, in Korean; its own words are English. `#` is a number, `*` is any text. */
const korean: readonly (readonly [english: string, korean: string])[] = [
  ['Engine', '엔진'],
  ['Runs and grading in Node', 'Node에서의 실행과 채점'],
  ['In the page', '페이지 안에서'],
  ['Weight', '무게'],
  ['Lighthouse, mobile', 'Lighthouse, 휴대전화'],
  [
    'Events a second on one core, the best round of several turns. The line is M/M/1 at # % use, with the same customers for all; a customer is two events. All means are seen to be the same. With timers alone and a line that we wrote, simjs no longer simulates a line itself; that row is there to show what its events cost.',
    '코어 하나가 1초에 처리하는 사건 수이고, 여러 번 가운데 가장 좋은 값이에요. 줄은 이용률 #%의 M/M/1이고, 모두 같은 손님을 받아요. 손님 하나가 사건 둘이에요. 평균이 모두 같은지도 확인했어요. 타이머만 쓰고 줄은 우리가 짜면 simjs가 줄을 시뮬레이션하는 건 아니에요. 그 행은 simjs가 사건 하나를 다루는 데 드는 값을 보려고 두었어요.',
  ],
  [
    'Milliseconds from a spec to all that its pictures are read from, and from the text of a solution to its verdict; medians of # after the first.',
    '그림 하나에 필요한 값을 모두 계산하기까지, 또 코드가 판정을 받기까지 걸린 밀리초예요. 첫 번째를 뺀 #번의 중앙값이에요.',
  ],
  [
    'Milliseconds in Chromium on the built site. A verdict is timed from the click to the frame after it is painted: types stripped, a fresh worker, the whole of `lru`. A frame’s work is the processor time of the page’s thread for all of it, from the script to handing it to the compositor, after a first second; a whole frame is timed by the clock, and so holds waiting for the raster, which a machine without a graphics processor does on the same cores.',
    '완성된 사이트를 Chromium에서 열고 잰 밀리초예요. 판정 시간은 누른 순간부터 결과가 그려진 다음 프레임까지예요. 타입을 지우고, 작업자를 새로 띄우고, `lru`를 끝까지 채점하는 시간이 다 들어 있어요. 프레임의 일은 첫 1초가 지난 뒤 스크립트부터 화면 합성기에 넘길 때까지 페이지의 스레드가 쓴 프로세서 시간이에요. 프레임 전체는 시계로 쟀어요. 그래서 화면을 칠하기를 기다리는 시간도 들어 있는데, 그래픽 프로세서가 없는 컴퓨터에서는 같은 코어가 그 일을 해요.',
  ],
  [
    'Kilobytes of Brotli that a fresh visitor fetches, before any interaction and once the first figure can be played.',
    '처음 온 방문자가 받는 킬로바이트(Brotli)예요. 아무것도 누르기 전과, 첫 그림을 재생할 수 있게 된 뒤를 쟀어요.',
  ],
  [
    'Medians of three. Scores by Lighthouse’s own estimate of a slow phone; paint, blocked time and shift on slow #G with a processor four times slower, applied. The page beside is Starlight’s as it ships, built and served in the same run: its largest paint comes after # ms.',
    '세 번의 중앙값이에요. 점수는 느린 휴대전화를 어림하는 Lighthouse의 방식대로예요. 그려지는 때와 막힌 시간, 밀림은 느린 #G와 네 배 느린 프로세서를 실제로 걸고 쟀어요. 견준 상대는 손대지 않은 Starlight 페이지로, 같은 자리에서 빌드하고 내보냈어요. 그 페이지의 가장 큰 그림은 # ms 뒤에 나와요.',
  ],
  ['plain events on the line, the digest on', '줄의 사건 처리, 지문 계산 포함'],
  ['with # pending, the digest on', '사건 #개가 기다릴 때, 지문 계산 포함'],
  ['simjs, customers at a facility as its manual has it', 'simjs, 설명서대로 손님과 창구'],
  ['simjs, its timers alone and the line our own', 'simjs, 타이머만 쓰고 줄은 우리 것'],
  ['simjs, with # timers pending', 'simjs, 타이머 #개가 기다릴 때'],
  ['simscript', 'simscript'],
  ['ours beside simjs as its manual has it', '설명서대로 쓴 simjs와 견준 우리 엔진'],
  ['ours beside simjs, both with # pending', '사건 #개가 기다릴 때 simjs와 견준 우리 엔진'],
  ['ours beside simjs’s timers and our own line', 'simjs의 타이머와 우리 줄에 견준 우리 엔진'],
  ['the illusion’s default run', '‘적중률의 착시’ 기본 실행'],
  ['the stampede’s default run', '‘우르르 몰림’ 기본 실행'],
  ['the dearest of its settings (*)', '가장 오래 걸린 설정 (*)'],
  ['`lru` graded, the first time', '`lru` 채점, 처음'],
  ['`lru` graded again', '`lru` 채점, 다시'],
  ['click to painted verdict, cold (median of #)', '누른 뒤 판정이 그려지기까지, 처음 (#번의 중앙값)'],
  ['click to painted verdict, warm (median of #)', '누른 뒤 판정이 그려지기까지, 두 번째부터 (#번의 중앙값)'],
  [
    'knob to redrawn figure, the first turn on a page (median of #)',
    '손잡이를 돌린 뒤 다시 그려지기까지, 페이지에서 처음 (#번의 중앙값)',
  ],
  [
    'knob to redrawn figure, later turns (median of #)',
    '손잡이를 돌린 뒤 다시 그려지기까지, 그다음부터 (#번의 중앙값)',
  ],
  [
    'work of a frame with # messages in flight (median of #)',
    '메시지 #개가 날고 있는 프레임 하나를 그리는 일 (#번의 중앙값)',
  ],
  [
    'work of a frame with # messages in flight (#th percentile)',
    '메시지 #개가 날고 있는 프레임 하나를 그리는 일 (백분위수 #)',
  ],
  ['the whole frame by the clock (median of #)', '시계로 잰 프레임 전체 (#번의 중앙값)'],
  ['the whole frame by the clock (#th percentile)', '시계로 잰 프레임 전체 (백분위수 #)'],
  ['* in all, # requests', '* 전체, 요청 #번'],
  ['* JavaScript', '* JavaScript'],
  ['* JavaScript once a figure plays', '* JavaScript, 그림이 재생된 뒤'],
  ['* performance, accessibility, best practices, SEO', '* 성능, 접근성, 모범 사례, SEO'],
  ['* largest paint', '* 가장 큰 그림이 나오기까지'],
  ['* blocked time, layout shift', '* 막힌 시간, 화면 밀림'],
  ['* ms, # × Starlight’s', '* ms, Starlight의 #배'],
  ['# each', '각각 #'],
];

/** The longest first, so that a text is not taken for the beginning of another. */
const patterns = korean
  .toSorted(([one], [other]) => other.length - one.length)
  .map(([english, text]) => [patternOf(english), text] as const);

/** A text of the benchmarks in a language; nothing where it has no words for it yet. Numbers alone are the same in all. */
export function benchmarkText(text: string, locale: Locale): string | undefined {
  if (locale === 'en' || /^[^a-z]*(?:k?B|M\/s|ms)?[^a-z]*$/.test(text)) return text;
  for (const [pattern, korean] of patterns) {
    const found = pattern.exec(text);
    if (found) return filled(korean, found.slice(1));
  }
  return undefined;
}

function patternOf(english: string): RegExp {
  const escaped = english.replace(/[.()`/?+]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('#', '([\\d.,]+)').replaceAll('*', '(\\S.*?)')}$`);
}

function filled(korean: string, values: readonly string[]): string {
  let at = 0;
  return korean.replace(/[#*]/g, () => values[at++] ?? '');
}
