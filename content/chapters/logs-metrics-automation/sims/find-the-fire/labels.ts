import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const CAUSES = {
  throttle: { en: 'Its processor has become slow', ko: 'CPU가 느려졌어요' },
  'ship-bug': { en: 'It got a release with a bug', ko: '버그가 있는 버전이 배포됐어요' },
  'fill-disk': { en: 'Its disk is full', ko: '디스크가 가득 찼어요' },
  leak: { en: 'It does not give its connections back', ko: '빌린 연결을 돌려주지 않아요' },
  'lose-packets': { en: 'The network to it loses packets', ko: '이 서버로 오가는 패킷이 사라져요' },
  kill: { en: 'It is dead', ko: '죽었어요' },
  forget: { en: 'It was emptied', ko: '안이 비워졌어요' },
  'heavy-job': { en: 'A heavy job takes its machine', ko: '무거운 작업이 서버를 차지했어요' },
  'fall-behind': { en: 'It falls behind the primary', ko: '주 서버를 따라가지 못해요' },
} as const;

const WEB = ['web1', 'web2', 'web3', 'web4'];
const REPLICAS = ['replica1', 'replica2'];
const WHERE: Readonly<Record<keyof typeof CAUSES, readonly string[]>> = {
  throttle: WEB,
  'ship-bug': WEB,
  'fill-disk': WEB,
  leak: WEB,
  'lose-packets': WEB,
  kill: ['cache', ...REPLICAS],
  forget: ['cache'],
  'heavy-job': ['primary'],
  'fall-behind': REPLICAS,
};

/** Every cause at every node that it can befall, by `node.message`. */
function faultsIn(language: 'en' | 'ko'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(WHERE).flatMap(([message, nodes]) =>
      nodes.map((node) => [`${node}.${message}`, CAUSES[message as keyof typeof CAUSES][language]]),
    ),
  );
}

/** Machines have one name, whoever reads it. */
const HOSTS = {
  balancer: 'balancer',
  web1: 'web-1',
  web2: 'web-2',
  web3: 'web-3',
  web4: 'web-4',
  cache: 'cache',
  replica1: 'replica-1',
  replica2: 'replica-2',
  primary: 'primary',
} as const;

type Words = Readonly<Record<string, { readonly word: string; readonly says: string }>>;

const POWER: Readonly<Record<'en' | 'ko', Words>> = {
  en: {
    on: { word: '', says: 'is up.' },
    failing: { word: 'on fire', says: 'is where the fire is.' },
    off: { word: 'dead', says: 'is dead.' },
    booting: { word: 'starting', says: 'starts.' },
  },
  ko: {
    on: { word: '', says: '살아 있어요.' },
    failing: { word: '불', says: '불이 난 곳이에요.' },
    off: { word: '죽음', says: '죽었어요.' },
    booting: { word: '켜는 중', says: '켜지고 있어요.' },
  },
};

function statesIn(language: 'en' | 'ko', gap: string): Words {
  return Object.fromEntries(
    [...WEB, 'cache', ...REPLICAS, 'primary'].flatMap((node) =>
      Object.entries(POWER[language]).map(([state, { word, says }]) => [
        `${node}.${state}`,
        { word, says: `${HOSTS[node as keyof typeof HOSTS]}${gap}${says}` },
      ]),
    ),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Where is the fire?',
    lead: 'Something in the photo service has gone wrong within this half minute. You don’t see the service, only what its machines have written down: charts, logs and traces of one run. Say which machine it is and what has happened to it, after as few looks as you can.',
    nodes: { client: 'Visitors', ...HOSTS },
    knobs: {},
    faults: faultsIn('en'),
    states: statesIn('en', ' '),
    measures: {
      timeMsMean: 'Time for a photo, mean',
      timeMsP99: 'Slowest 1 in 100',
      failures: 'Errors',
      notFound: '“Photo not found”',
      hitRatio: 'Hit ratio',
    },
    limits: {},
    leftOut: [
      'Real services often have two things wrong at once, and one hides the other. Here it is always one.',
      'Half a minute stands for half an hour, and messages take 15 ms from machine to machine so that they can be seen. Real dashboards are read over hours and days, against last week.',
      'Everything is written down here. Real services keep every metric, but only a sample of their traces, and not all their logs for long.',
      'Health checks. A balancer that asks its servers how they are would take some of these out of service by itself.',
      'Restarts, retries by visitors, and the page that wakes somebody at night.',
    ],
  },
  ko: {
    question: '불은 어디에서 났을까요?',
    lead: '이 30초 사이에 사진 서비스 어딘가가 잘못됐어요. 서비스의 구조는 보이지 않아요. 보이는 건 서버들이 남긴 것, 곧 한 번의 실행에서 나온 차트와 로그와 추적뿐이에요. 되도록 적게 보고, 어느 서버에 무슨 일이 생겼는지 맞혀 보세요.',
    nodes: { client: '방문자', ...HOSTS },
    knobs: {},
    faults: faultsIn('ko'),
    states: statesIn('ko', ': '),
    measures: {
      timeMsMean: '사진을 받기까지(평균)',
      timeMsP99: '느린 쪽 1%',
      failures: '오류',
      notFound: '‘사진 없음’',
      hitRatio: '적중률',
    },
    limits: {},
    leftOut: [
      '실제로는 두 가지가 한꺼번에 잘못되고, 하나가 다른 하나를 가릴 때가 많아요. 여기서는 언제나 하나예요.',
      '30초가 30분을 대신해요. 메시지도 눈에 보이도록 서버 사이를 15ms씩 걸려 오가요. 실제 대시보드는 몇 시간, 며칠을 지난주와 견주며 읽어요.',
      '여기서는 모든 걸 남겨요. 실제로는 메트릭은 다 남기더라도 추적은 일부만 뽑아서 남기고, 로그도 오래 두지는 않아요.',
      '상태 확인이 빠져 있어요. 서버의 상태를 묻는 밸런서라면 이 가운데 몇몇은 스스로 빼놓았을 거예요.',
      '재시작, 방문자의 재시도, 그리고 한밤중에 사람을 깨우는 호출이 빠져 있어요.',
    ],
  },
};

export default labels;
