import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const life = {
  en: {
    serving: { word: '', says: 'is at work.' },
    leaving: { word: '', says: 'gets no new visitors and is about to go.' },
    booting: { word: '', says: 'starts.' },
    out: { word: '', says: 'is switched off.' },
    away: { word: '', says: 'is not there.' },
  },
  ko: {
    serving: { word: '', says: '일하고 있어요.' },
    leaving: { word: '', says: '새 방문자를 받지 않고 곧 나가요.' },
    booting: { word: '', says: '켜지고 있어요.' },
    out: { word: '', says: '꺼졌어요.' },
    away: { word: '', says: '없어요.' },
  },
} as const;

/** The states of some nodes, by `node.state`, each told with its node's name. */
function statesOf(
  nodes: readonly string[],
  states: Readonly<Record<string, { readonly word: string; readonly says: string }>>,
  nameOf: (node: string) => string,
): Readonly<Record<string, { readonly word: string; readonly says: string }>> {
  return Object.fromEntries(
    nodes.flatMap((node) =>
      Object.entries(states).map(([state, { word, says }]) => [
        `${node}.${state}`,
        { word, says: `${nameOf(node)} ${says}` },
      ]),
    ),
  );
}

const servers = ['server1', 'server2', 'server3', 'server4', 'server5', 'server6', 'server7', 'server8'];

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Can the web tier breathe with the day?',
    lead: 'A day with two rushes, a second for each hour. The autoscaler hears how busy the servers are, adds some when they are too busy and sends the one that has worked the longest away when they are too many. What stands in a server is how many visitors it remembers.',
    nodes: {
      client: 'Visitors',
      balancer: 'Balancer',
      scaler: 'Autoscaler',
      server1: 'Server 1',
      server2: 'Server 2',
      server3: 'Server 3',
      server4: 'Server 4',
      server5: 'Server 5',
      server6: 'Server 6',
      server7: 'Server 7',
      server8: 'Server 8',
      store: 'Store',
    },
    knobs: {
      where: { name: 'A session lives', options: { sticky: 'in one server', store: 'in a shared store' } },
      fleet: {
        name: 'Servers',
        options: { follow: 'follow the traffic', three: 'are always three', eight: 'are always eight' },
      },
      drainSeconds: { name: 'A leaving server waits', unit: ' s' },
      visitSeconds: { name: 'A visit takes', unit: ' s' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'scaler.away': { word: '', says: 'Nobody changes the number of servers.' },
      ...statesOf(servers, life.en, (node) => `Web server ${node.slice(-1)}`),
      ...statesOf(['store'], life.en, () => 'The session store'),
    },
    measures: {
      servers: 'Servers at work',
      needed: 'Servers needed',
      serverHours: 'Server hours paid',
      forgotten: 'Visitors forgotten',
      busiestUse: 'Use of the busiest server',
      latencyMsP99: 'Slowest 1 in 100',
    },
    limits: {},
    leftOut: [
      'The day lasts 24 seconds, but visits are not shortened as much, so that there is something to lose. A visit of five of these hours is a long one.',
      'This autoscaler is as plain as can be. How it should deal with slow starts and short spikes is the matter of a later chapter.',
      'Prices go by the second here. Real servers take minutes to start, and are often cheaper if you promise to keep them for a year.',
      'The store has as much room and power as it needs. In truth it is the next thing that fills up.',
    ],
  },
  ko: {
    question: '웹 계층이 하루에 맞춰 숨을 쉴 수 있을까요?',
    lead: '붐비는 때가 두 번 있는 하루예요. 1초가 한 시간이에요. 오토스케일러는 서버가 얼마나 바쁜지 듣고 있다가, 너무 바쁘면 몇 대를 더하고 남으면 가장 오래 일한 서버부터 내보내요. 서버에 차오르는 높이는 그 서버가 기억하는 방문자 수예요.',
    nodes: {
      client: '방문자',
      balancer: '밸런서',
      scaler: '오토스케일러',
      server1: '서버 1',
      server2: '서버 2',
      server3: '서버 3',
      server4: '서버 4',
      server5: '서버 5',
      server6: '서버 6',
      server7: '서버 7',
      server8: '서버 8',
      store: '저장소',
    },
    knobs: {
      where: { name: '세션이 사는 곳', options: { sticky: '서버 한 대', store: '공유 저장소' } },
      fleet: {
        name: '서버 수',
        options: { follow: '트래픽을 따라가요', three: '늘 세 대예요', eight: '늘 여덟 대예요' },
      },
      drainSeconds: { name: '나가는 서버가 기다리는 시간', unit: '초' },
      visitSeconds: { name: '한 번 머무는 시간', unit: '초' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'scaler.away': { word: '', says: '서버 수를 바꾸는 이가 없어요.' },
      ...statesOf(servers, life.ko, (node) => `웹 서버 ${node.slice(-1)}:`),
      ...statesOf(['store'], life.ko, () => '세션 저장소:'),
    },
    measures: {
      servers: '일하는 서버',
      needed: '필요한 서버',
      serverHours: '값을 치른 서버 시간',
      forgotten: '잊힌 방문자',
      busiestUse: '가장 바쁜 서버의 사용률',
      latencyMsP99: '느린 쪽 1%',
    },
    limits: {},
    leftOut: [
      '하루는 24초로 줄였지만, 잃을 것이 있도록 머무는 시간은 그만큼 줄이지 않았어요. 다섯 시간을 머무는 셈이니 꽤 길죠.',
      '이 오토스케일러는 더없이 단순해요. 느리게 켜지는 서버와 짧게 몰리는 요청을 어떻게 다룰지는 뒤의 장에서 다뤄요.',
      '여기서는 초 단위로 값을 내요. 실제 서버는 켜지는 데 몇 분이 걸리고, 1년을 약속하면 더 싸지기도 해요.',
      '저장소는 자리도 힘도 모자라지 않아요. 실제로는 여기가 다음으로 꽉 차요.',
    ],
  },
};

export default labels;
