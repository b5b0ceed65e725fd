import type { MetricName } from '#incident/metrics.ts';
import type { Locale } from '#i18n/locale.ts';

/** The words around a fire that is to be found. `host` is a machine's name, `of` whose a look is. */
export interface IncidentWords {
  readonly alarm: (what: string, usual: string, worst: string, at: string) => string;
  readonly wall: string;
  readonly chartNote: string;
  readonly usualAndNow: (usual: string, now: string) => string;
  readonly looks: string;
  readonly taken: (count: number) => string;
  readonly opened: (order: number) => string;
  readonly kinds: { readonly dashboard: string; readonly log: string; readonly trace: string };
  readonly tier: string;
  readonly allErrors: string;
  readonly slowest: string;
  readonly failed: string;
  readonly nothingOpen: string;
  readonly metrics: Readonly<Record<MetricName, string>>;
  readonly answersOf: (host: string) => string;
  readonly filter: string;
  readonly everyMachine: string;
  readonly machine: string;
  readonly lines: (shown: number, all: number) => string;
  readonly columns: { readonly at: string; readonly machine: string; readonly level: string; readonly text: string };
  readonly noRequest: string;
  readonly traceTitle: (request: number, at: string, total: string, isFailed: boolean, isUpload: boolean) => string;
  readonly asks: (by: string, asked: string) => string;
  readonly waits: (by: string) => string;
  readonly itself: (by: string) => string;
  readonly name: string;
  readonly where: string;
  readonly what: string;
  readonly choose: string;
  readonly say: string;
  readonly giveUp: string;
  readonly costs: string;
  readonly wrong: string;
  readonly wouldStand: (what: string, would: string, is: string) => string;
  readonly ofHost: (host: string, what: string) => string;
  readonly wouldSay: (host: string, said: string) => string;
  readonly wouldNotSay: (host: string, said: string) => string;
  readonly noContradiction: string;
  readonly was: (host: string, cause: string, at: string) => string;
  readonly named: (looks: number) => string;
  readonly told: (looks: number) => string;
  readonly yourWay: string;
  readonly shortestWay: string;
  readonly shortestNote: string;
  readonly left: (left: number, all: number) => string;
  readonly working: string;
  readonly noLooks: string;
  readonly replay: string;
  readonly replayLead: string;
  readonly another: string;
  readonly copyLink: string;
  readonly solution: string;
  readonly printed: string;
}

const en: IncidentWords = {
  alarm: (what, usual, worst, at) => `Alarm at ${at}. ${what}: usually ${usual}, at worst ${worst}.`,
  wall: 'On the wall',
  chartNote: 'The first number is what is usual, the second what it has been since 16 s. Charts run from 0 to 30 s.',
  usualAndNow: (usual, now) => `${usual} → ${now}`,
  looks: 'Take a look',
  taken: (count) => `Looks so far: ${count}`,
  opened: (order) => `look ${order}`,
  kinds: { dashboard: 'Dashboards', log: 'Logs', trace: 'Traces' },
  tier: 'web tier',
  allErrors: 'errors of all',
  slowest: 'slowest request',
  failed: 'failed request',
  nothingOpen: 'Whatever you open appears here. Each new look counts; going back to one does not.',
  metrics: {
    timeMsP50: 'Time for a photo, p50',
    timeMsP99: 'Time for a photo, p99',
    failedShare: 'Requests that fail',
    uploadsPerMinute: 'Photos uploaded a minute',
    uploadMsP50: 'Time for an upload, p50',
    notFoundPerMinute: '“Not found” a minute',
    answerMsP99: 'Answers, p99',
    cpu: 'Processor',
    tierCpu: 'Processors, mean of all',
    disk: 'Disk',
    poolUse: 'Connections lent out',
    ownMsP99: 'Time for a request, p99',
    tierMsP99: 'Time for a request, p99',
    ownErrorShare: 'Errors',
    tierErrorShare: 'Errors',
    resent: 'Packets sent again',
    hitRatio: 'Hit ratio',
    entries: 'Photos held',
    line: 'Queries at hand',
    queries: 'Queries answered',
    lagMs: 'Behind the primary',
  },
  answersOf: (host) => `Answers of ${host}, p99`,
  filter: 'Only lines with',
  everyMachine: 'all',
  machine: 'Machine',
  lines: (shown, all) => `${shown} of ${all} lines, newest last`,
  columns: { at: 'At', machine: 'Machine', level: 'Level', text: 'Line' },
  noRequest: 'There is none: no request has failed.',
  traceTitle: (request, at, total, isFailed, isUpload) =>
    `Request ${request}, ${isUpload ? 'an upload' : 'a photo'}, begun at ${at}: ${isFailed ? 'failed' : 'answered'} after ${total}`,
  asks: (by, asked) => `${by} asks ${asked}`,
  waits: (by) => `${by} waits for a connection`,
  itself: (by) => `${by}, all in all`,
  name: 'Name it',
  where: 'Where',
  what: 'What has happened',
  choose: 'choose',
  say: 'That is it',
  giveUp: 'Tell me',
  costs: 'A wrong answer costs two looks, and says what speaks against it.',
  wrong: 'It is not that.',
  wouldStand: (what, would, is) => `If it were, “${what}” would be ${would} by now. It is ${is}.`,
  ofHost: (host, what) => `${host}: ${what}`,
  wouldSay: (host, said) => `If it were, ${host} would have logged “${said}”. It has not.`,
  wouldNotSay: (host, said) => `${host} has logged “${said}”, which it would not have.`,
  noContradiction: 'Nothing that can be seen speaks against it, and still it is something else.',
  was: (host, cause, at) => `${host}: ${cause.toLowerCase()}, from ${at} on.`,
  named: (looks) => `You have found it after ${looks} ${looks === 1 ? 'look' : 'looks'}.`,
  told: (looks) => `You have had it told after ${looks} ${looks === 1 ? 'look' : 'looks'}.`,
  yourWay: 'Your way',
  shortestWay: 'The shortest way',
  shortestNote:
    'Every cause on every machine was run on the same traffic. A suspect is left if all looks so far would have found the same. The shortest way always opens what leaves the fewest on average.',
  left: (left, all) => `${left} of ${all} suspects left`,
  working: 'Running every suspect on the same traffic…',
  noLooks: 'no look at all',
  replay: 'What happened there?',
  replayLead: 'The same run, with the service in sight.',
  another: 'Another fire',
  copyLink: 'Copy a link to this fire',
  solution: 'What it was',
  printed: 'Without JavaScript nobody counts your looks. Here is all that there is to see of this one fire.',
};

const ko: IncidentWords = {
  alarm: (what, usual, worst, at) => `${at}에 경보. ${what}: 평소 ${usual}, 가장 나쁠 때 ${worst}.`,
  wall: '벽에 걸린 화면',
  chartNote: '앞의 숫자는 평소 값, 뒤의 숫자는 16초 뒤부터의 값이에요. 차트는 0초에서 30초까지예요.',
  usualAndNow: (usual, now) => `${usual} → ${now}`,
  looks: '들여다보기',
  taken: (count) => `지금까지 ${count}번 봤어요`,
  opened: (order) => `${order}번째로 봄`,
  kinds: { dashboard: '대시보드', log: '로그', trace: '추적' },
  tier: '웹 계층',
  allErrors: '모든 서버의 오류',
  slowest: '가장 느린 요청',
  failed: '실패한 요청',
  nothingOpen: '여는 것이 여기에 나와요. 새로 열 때마다 한 번으로 세고, 본 것을 다시 보는 건 세지 않아요.',
  metrics: {
    timeMsP50: '사진을 받기까지, p50',
    timeMsP99: '사진을 받기까지, p99',
    failedShare: '실패한 요청',
    uploadsPerMinute: '1분에 올라온 사진',
    uploadMsP50: '사진을 올리기까지, p50',
    notFoundPerMinute: '1분에 나온 ‘사진 없음’',
    answerMsP99: '응답, p99',
    cpu: 'CPU',
    tierCpu: 'CPU, 모든 서버의 평균',
    disk: '디스크',
    poolUse: '빌려 간 연결',
    ownMsP99: '요청 하나에 걸린 시간, p99',
    tierMsP99: '요청 하나에 걸린 시간, p99',
    ownErrorShare: '오류',
    tierErrorShare: '오류',
    resent: '다시 보낸 패킷',
    hitRatio: '적중률',
    entries: '담고 있는 사진',
    line: '안고 있는 쿼리',
    queries: '답한 쿼리',
    lagMs: '주 서버에 뒤처진 시간',
  },
  answersOf: (host) => `${host}의 응답, p99`,
  filter: '이 말이 든 줄만',
  everyMachine: '전체',
  machine: '서버',
  lines: (shown, all) => `${all}줄 가운데 ${shown}줄, 새것이 아래`,
  columns: { at: '시각', machine: '서버', level: '등급', text: '내용' },
  noRequest: '없어요. 실패한 요청이 하나도 없었어요.',
  traceTitle: (request, at, total, isFailed, isUpload) =>
    `요청 ${request}번(${isUpload ? '사진 올리기' : '사진 보기'}), ${at}에 시작해 ${total} 만에 ${isFailed ? '실패' : '완료'}`,
  asks: (by, asked) => `${by} → ${asked}`,
  waits: (by) => `${by}: 연결을 기다림`,
  itself: (by) => `${by}: 통틀어`,
  name: '이름 대기',
  where: '어디에',
  what: '무슨 일이',
  choose: '고르세요',
  say: '이거예요',
  giveUp: '알려 주세요',
  costs: '틀린 답은 두 번 본 것으로 세고, 무엇과 어긋나는지 알려 줘요.',
  wrong: '그건 아니에요.',
  wouldStand: (what, would, is) => `그랬다면 ‘${what}’ 값이 지금 ${would}일 텐데, 실제로는 ${is}예요.`,
  ofHost: (host, what) => `${host}: ${what}`,
  wouldSay: (host, said) => `그랬다면 ${host}의 로그에 ‘${said}’가 남았을 텐데, 없어요.`,
  wouldNotSay: (host, said) => `${host}의 로그에 ‘${said}’가 남아 있는데, 그랬다면 없었을 줄이에요.`,
  noContradiction: '보이는 것 가운데 어긋나는 건 없지만, 그래도 다른 일이에요.',
  was: (host, cause, at) => `${host}: ${at}부터, ${cause}.`,
  named: (looks) => `${looks}번 보고 찾았어요.`,
  told: (looks) => `${looks}번 보고 답을 들었어요.`,
  yourWay: '내가 간 길',
  shortestWay: '가장 짧은 길',
  shortestNote:
    '모든 원인을 모든 서버에 대해 똑같은 트래픽으로 돌려 봤어요. 지금까지 본 것과 똑같이 보였을 원인만 용의자로 남아요. 가장 짧은 길은, 열었을 때 평균적으로 용의자가 가장 적게 남는 것을 골라 열어요.',
  left: (left, all) => `용의자 ${all} 가운데 ${left}`,
  working: '모든 용의자를 똑같은 트래픽으로 돌려 보고 있어요…',
  noLooks: '한 번도 보지 않음',
  replay: '거기서 무슨 일이 있었을까요?',
  replayLead: '똑같은 실행이에요. 이번에는 서비스가 보여요.',
  another: '다른 불 찾기',
  copyLink: '이 불로 오는 링크 복사',
  solution: '무엇이었을까요?',
  printed: '자바스크립트가 없으면 몇 번 봤는지 세지 않아요. 이 불에 대해 볼 수 있는 것은 모두 여기 있어요.',
};

export const incidentWords: Readonly<Record<Locale, IncidentWords>> = { en, ko };
