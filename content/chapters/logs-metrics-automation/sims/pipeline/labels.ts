import type { Labels } from '#kit';
import { SERVERS } from './places.ts';
import type scenario from './scenario.ts';

interface StateText {
  readonly word: string;
  readonly says: (number: number) => string;
}

/** Servers are numbered. */
const names = Object.fromEntries(SERVERS.map((name, at) => [name, String(at + 1)]));

/** The states of every server, told with its number. */
function states(texts: Readonly<Record<'current' | 'new', StateText>>) {
  return Object.fromEntries(
    SERVERS.flatMap((name, at) =>
      Object.entries(texts).map(([state, { word, says }]) => [`${name}.${state}`, { word, says: says(at + 1) }]),
    ),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Who notices that the new version is broken?',
    lead: 'Commits go through build and tests to a few servers first, the canary, and then to all ten. Some carry a bug: the tests know some of them, and the rest only show with visitors. A second of this run stands for a minute.',
    nodes: { developers: 'Developers', p: 'Pipeline', visitors: 'Visitors', ...names },
    knobs: {
      alert: {
        name: 'Rolled back',
        options: {
          hand: 'by hand each 10 min',
          one: 'after one bad minute',
          windows: 'after two bad windows',
          yours: 'by your own alert',
        },
      },
      canaryServers: { name: 'Canary servers, of ten', unit: '' },
      watchMinutes: { name: 'The canary is watched for', unit: ' min' },
      coveragePercent: { name: 'Functions that tests try', unit: '%' },
    },
    faults: { 'developers.commit': 'Commit a bug' },
    states: {
      'p.idle': { word: 'idle', says: 'The pipeline has nothing to do.' },
      'p.building': { word: 'building', says: 'The pipeline builds a commit.' },
      'p.testing': { word: 'testing', says: 'The pipeline tests a commit.' },
      'p.canary': { word: 'canary', says: 'A few servers have the new version, and are watched.' },
      'p.rollingOut': { word: 'rolling out', says: 'All servers get the new version.' },
      'p.rollingBack': { word: 'rolling back', says: 'An alarm: the servers get the version before.' },
      'visitors.served': { word: '', says: 'Visitors get their pages.' },
      'visitors.failing': { word: 'errors', says: 'Visitors see errors.' },
      ...states({
        current: { word: '', says: (number) => `Server ${number} has the version that all are meant to have.` },
        new: { word: 'new', says: (number) => `Server ${number} has the new version.` },
      }),
    },
    measures: {
      badServed: 'Bad requests served',
      badShare: 'Bad requests, share',
      budgetLeft: 'Error budget left',
      leadSeconds: 'Commit to all servers (1 s = 1 min)',
      released: 'Versions on all servers',
      brokenOut: 'Broken versions on all servers',
      caughtByTests: 'Bugs caught by tests',
      rightlyBack: 'Rightly rolled back',
      wronglyBack: 'Wrongly rolled back',
    },
    limits: { badServed: 'The whole error budget' },
    statechart: {
      name: 'Where a commit stands in the pipeline, and what leads on. The letter P is the pipeline.',
      states: {
        idle: 'idle',
        building: 'building',
        testing: 'testing',
        canary: 'canary',
        rollingOut: 'rolling out',
        rollingBack: 'rolling back',
      },
      events: {
        committed: 'commit',
        built: 'built',
        failed: 'tests fail',
        passed: 'tests pass',
        unwatched: 'no canary',
        quiet: 'no alarm',
        everywhere: 'on all servers',
        alarmed: 'alarm',
        restored: 'restored',
      },
    },
    leftOut: [
      'Each version has its own bug or none: whoever comes next has mended what the last one broke. Real bugs stay until somebody finds them.',
      'Three requests in a thousand fail with any version. A real service also has bad minutes that no deploy is to blame for.',
      'One hour’s budget is a hundredth of about 45 minutes of requests. In production it is reckoned over about 30 days.',
      'Going back is always possible. A version that has changed the data can’t be undone so easily.',
      'With 100 requests a minute, evidence is slow to come. Large sites see as much in a blink, and small bugs too.',
    ],
  },
  ko: {
    question: '새 버전이 망가졌다는 걸 누가 알아챌까요?',
    lead: '커밋은 빌드와 테스트를 거쳐 먼저 서버 몇 대(카나리)에, 그다음 열 대 모두에 올라가요. 버그가 든 커밋도 있어요. 테스트가 아는 버그도 있지만, 나머지는 방문자가 써야 드러나요. 이 실행의 1초는 1분이에요.',
    nodes: { developers: '개발자', p: '파이프라인', visitors: '방문자', ...names },
    knobs: {
      alert: {
        name: '되돌리는 때',
        options: {
          hand: '사람이 10분마다 보고',
          one: '1분만 나빠도',
          windows: '두 구간이 다 나쁘면',
          yours: '내 경보가 울리면',
        },
      },
      canaryServers: { name: '카나리 서버(10대 중)', unit: '대' },
      watchMinutes: { name: '카나리를 지켜보는 시간', unit: '분' },
      coveragePercent: { name: '테스트가 써 보는 기능', unit: '%' },
    },
    faults: { 'developers.commit': '버그 커밋하기' },
    states: {
      'p.idle': { word: '쉬는 중', says: '파이프라인에 할 일이 없어요.' },
      'p.building': { word: '빌드 중', says: '파이프라인이 커밋을 빌드하고 있어요.' },
      'p.testing': { word: '테스트 중', says: '파이프라인이 커밋을 테스트하고 있어요.' },
      'p.canary': { word: '카나리', says: '서버 몇 대에만 새 버전을 올리고 지켜보고 있어요.' },
      'p.rollingOut': { word: '배포 중', says: '모든 서버에 새 버전을 올리고 있어요.' },
      'p.rollingBack': { word: '되돌리는 중', says: '경보가 울렸어요. 서버를 이전 버전으로 되돌리고 있어요.' },
      'visitors.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'visitors.failing': { word: '오류', says: '방문자에게 오류가 보여요.' },
      ...states({
        current: { word: '', says: (number) => `서버 ${number}번: 모두가 쓰기로 한 버전이에요.` },
        new: { word: '새 버전', says: (number) => `서버 ${number}번: 새 버전이에요.` },
      }),
    },
    measures: {
      badServed: '잘못 나간 요청',
      badShare: '잘못 나간 비율',
      budgetLeft: '남은 오류 예산',
      leadSeconds: '커밋에서 모든 서버까지(1초 = 1분)',
      released: '모든 서버에 올라간 버전',
      brokenOut: '망가진 채 다 올라간 버전',
      caughtByTests: '테스트가 잡은 버그',
      rightlyBack: '맞게 되돌린 배포',
      wronglyBack: '괜히 되돌린 배포',
    },
    limits: { badServed: '오류 예산 전부' },
    statechart: {
      name: '커밋이 파이프라인의 어디에 있는지, 무엇이 다음으로 이끄는지 보여 줘요. P가 파이프라인이에요.',
      states: {
        idle: '쉬는 중',
        building: '빌드 중',
        testing: '테스트 중',
        canary: '카나리',
        rollingOut: '배포 중',
        rollingBack: '되돌리는 중',
      },
      events: {
        committed: '커밋',
        built: '빌드 끝',
        failed: '테스트 실패',
        passed: '테스트 통과',
        unwatched: '카나리 없음',
        quiet: '경보 없음',
        everywhere: '모두 올림',
        alarmed: '경보',
        restored: '다 되돌림',
      },
    },
    leftOut: [
      '버전마다 버그가 하나이거나 없어요. 다음 커밋이 앞의 버그를 고쳤다고 보는 거예요. 실제 버그는 누가 찾을 때까지 남아요.',
      '어느 버전이든 요청 천 개에 세 개는 실패해요. 실제 서비스에는 배포와 상관없이 나쁜 몇 분도 있어요.',
      '오류 예산은 약 45분 동안의 요청 가운데 100분의 1이에요. 현장에서는 보통 30일을 두고 따져요.',
      '언제든 되돌릴 수 있어요. 데이터를 바꿔 버린 버전이라면 이렇게 쉽지 않아요.',
      '요청이 1분에 100개라 증거가 천천히 모여요. 큰 사이트라면 눈 깜짝할 사이에 모이고, 작은 버그도 보여요.',
    ],
  },
};

export default labels;
