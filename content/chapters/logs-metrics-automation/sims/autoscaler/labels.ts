import type { Labels } from '#kit';
import { serverOf, SERVERS_MAX } from './places.ts';
import type scenario from './scenario.ts';

const NUMBERS = Array.from({ length: SERVERS_MAX }, (_, at) => at + 1);

interface StateText {
  readonly word: string;
  readonly says: (number: number) => string;
}

/** Servers are numbered; there is no room for more. */
const names = Object.fromEntries(NUMBERS.map((number) => [serverOf(number), String(number)]));

/** The states of every server, told with its number. */
function states(texts: Readonly<Record<string, StateText>>) {
  return Object.fromEntries(
    NUMBERS.flatMap((number) =>
      Object.entries(texts).map(([state, { word, says }]) => [
        `${serverOf(number)}.${state}`,
        { word, says: says(number) },
      ]),
    ),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'How many servers, and how soon?',
    lead: 'Traffic comes in two spikes. Every second the autoscaler hears how busy the servers are, and starts some or sends some away; those that start take their time. Compare what is turned away with what is paid for.',
    nodes: { client: 'Visitors', balancer: 'Balancer', autoscaler: 'Autoscaler', ...names },
    knobs: {
      policy: {
        name: 'The autoscaler',
        options: {
          fixed: 'is off: always three',
          forgetful: 'forgets starting ones',
          plain: 'counts them, and waits',
          yours: 'is your own',
        },
      },
      bootSeconds: { name: 'A server starts in', unit: ' s' },
      cooldownSeconds: { name: 'Fewer must be enough for', unit: ' s' },
      spike: { name: 'A spike, times the usual', unit: '×' },
    },
    faults: { 'server1.kill': 'Kill' },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors are turned away.' },
      ...states({
        gone: { word: '', says: (number) => `Server ${number} is gone, and costs nothing.` },
        booting: { word: 'starting', says: (number) => `Server ${number} starts: it is paid for, and of no use yet.` },
        running: { word: '', says: (number) => `Server ${number} takes requests.` },
        draining: { word: 'leaving', says: (number) => `Server ${number} finishes what it has, and takes no more.` },
      }),
    },
    measures: {
      turnedAway: 'Turned away',
      failures: 'Requests turned away',
      timeMsP99: 'Slowest 1 in 100',
      running: 'Servers that take requests',
      paid: 'Servers paid for',
      paidSeconds: 'Server-seconds paid for',
      utilisation: 'Time at work, of time paid for',
      turns: 'Changes of direction',
    },
    limits: {},
    leftOut: [
      'Everything goes about twenty times as fast as in production, where a server takes a minute or more to start and reports come every 15 to 60 seconds.',
      'Every server is alike. Real ones have noisy neighbours, cold caches, and quotas that end before the spike does.',
      'Behind real servers there is a database. If that is the bottleneck, more servers make things worse.',
      'Nobody tries again. Real visitors do, so that a spike feeds itself.',
    ],
  },
  ko: {
    question: '서버는 몇 대가, 얼마나 빨리 있어야 할까요?',
    lead: '트래픽이 두 번 치솟아요. 오토스케일러는 1초마다 서버가 얼마나 바쁜지 듣고 몇 대를 켜거나 내보내요. 켜는 데는 시간이 걸려요. 돌려보낸 요청과 낸 돈을 견줘 보세요.',
    nodes: { client: '방문자', balancer: '밸런서', autoscaler: '오토스케일러', ...names },
    knobs: {
      policy: {
        name: '오토스케일러는',
        options: {
          fixed: '꺼져 있어요(늘 세 대)',
          forgetful: '켜는 중인 서버를 잊어요',
          plain: '모두 세고 기다려요',
          yours: '내 코드예요',
        },
      },
      bootSeconds: { name: '서버를 켜는 데', unit: '초' },
      cooldownSeconds: { name: '내보내기 전에 지켜보는 시간', unit: '초' },
      spike: { name: '치솟을 때의 트래픽', unit: '배' },
    },
    faults: { 'server1.kill': '죽이기' },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자를 돌려보내고 있어요.' },
      ...states({
        gone: { word: '', says: (number) => `서버 ${number}번: 없어요. 돈도 들지 않아요.` },
        booting: {
          word: '켜는 중',
          says: (number) => `서버 ${number}번: 켜지고 있어요. 돈은 나가는데 아직 일은 못 해요.`,
        },
        running: { word: '', says: (number) => `서버 ${number}번: 요청을 받고 있어요.` },
        draining: { word: '나가는 중', says: (number) => `서버 ${number}번: 맡은 일만 끝내고 더 받지 않아요.` },
      }),
    },
    measures: {
      turnedAway: '돌려보낸 비율',
      failures: '돌려보낸 요청',
      timeMsP99: '느린 쪽 1%',
      running: '요청을 받는 서버',
      paid: '돈을 내는 서버',
      paidSeconds: '돈을 낸 서버 시간(합계)',
      utilisation: '돈 낸 시간 중 일한 시간',
      turns: '방향을 바꾼 횟수',
    },
    limits: {},
    leftOut: [
      '모든 것이 현장보다 스무 배쯤 빨라요. 실제로는 서버를 켜는 데 1분이 넘게 걸리고, 보고는 15초에서 60초마다 와요.',
      '서버가 모두 똑같아요. 실제 서버에는 시끄러운 이웃이 있고, 캐시가 식어 있고, 트래픽보다 먼저 바닥나는 할당량도 있어요.',
      '실제 서버 뒤에는 데이터베이스가 있어요. 거기가 막혀 있으면 서버를 늘릴수록 더 나빠져요.',
      '아무도 다시 시도하지 않아요. 실제 방문자는 다시 시도해서, 몰린 트래픽이 스스로를 키워요.',
    ],
  },
};

export default labels;
