import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const power = {
  en: {
    on: { word: '', says: 'is up.' },
    off: { word: 'no power', says: 'is without power. All that it had at hand is refused.' },
    booting: { word: 'starting', says: 'starts.' },
  },
  ko: {
    on: { word: '', says: '켜져 있어요.' },
    off: { word: '꺼짐', says: '전원이 없어요. 안고 있던 요청은 모두 거절돼요.' },
    booting: { word: '켜는 중', says: '켜지고 있어요.' },
  },
} as const;

const health = {
  en: {
    healthy: { word: '', says: 'is taken for healthy.' },
    suspect: { word: '?', says: 'has failed one probe.' },
    down: { word: '✗', says: 'is taken for dead and gets no more requests.' },
    recovering: { word: '…', says: 'has answered once.' },
  },
  ko: {
    healthy: { word: '', says: '건강한 것으로 봐요.' },
    suspect: { word: '?', says: '상태 확인에 한 번 실패했어요.' },
    down: { word: '✗', says: '죽은 것으로 보고 요청을 보내지 않아요.' },
    recovering: { word: '…', says: '상태 확인에 한 번 답했어요.' },
  },
} as const;

const standing = {
  en: {
    active: { word: 'has the address', says: 'answers to the public address.' },
    standby: { word: 'stands by', says: 'stands by.' },
    off: { word: 'dead', says: 'is dead.' },
  },
  ko: {
    active: { word: '주소를 맡음', says: '공개 주소를 맡고 있어요.' },
    standby: { word: '대기', says: '대기하고 있어요.' },
    off: { word: '죽음', says: '죽었어요.' },
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

const servers = ['server1', 'server2', 'server3', 'server4'];
const checks = ['check1', 'check2', 'check3', 'check4'];
const balancers = ['balancer1', 'balancer2'];
const numberOf = (node: string): string => node.slice(-1);

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Which server should get the next request?',
    lead: 'Visitors know one address. Behind it a balancer hands each request to one of four servers, of which the third is slower than the rest. The small diamonds are its health checks. Compare two ways to choose on the same requests.',
    sides: ['public', 'private addresses'],
    nodes: {
      client: 'Visitors',
      balancer1: 'Balancer 1',
      balancer2: 'Balancer 2',
      server1: 'Server 1',
      server2: 'Server 2',
      server3: 'Server 3',
      server4: 'Server 4',
      check1: 'Health check of web server 1',
      check2: 'Health check of web server 2',
      check3: 'Health check of web server 3',
      check4: 'Health check of web server 4',
    },
    knobs: {
      policy: {
        name: 'The next request goes',
        options: {
          'round-robin': 'to each in turn',
          least: 'to the least busy',
          'two-choices': 'to the less busy of two drawn',
          yours: 'where your own code says',
        },
      },
      slowdown: { name: 'Server 3 is slower by', unit: '×' },
      spread: {
        name: 'Requests are',
        options: { equal: 'all alike', usual: 'some longer, some shorter', wild: 'mostly short, a few very long' },
      },
      ageMs: { name: 'What is known of the loads is as old as', unit: ' ms' },
    },
    faults: {
      'server2.kill': 'Kill',
      'server2.revive': 'Revive',
      'balancer1.kill': 'Kill',
      'balancer1.revive': 'Revive',
    },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      ...statesOf(servers, power.en, (node) => `Web server ${numberOf(node)}`),
      ...statesOf(checks, health.en, (node) => `Web server ${numberOf(node)}`),
      ...statesOf(balancers, standing.en, (node) => `Balancer ${numberOf(node)}`),
    },
    measures: {
      timeMsMean: 'Time for a page, mean',
      timeMsP99: 'Slowest 1 in 100',
      longestLine: 'Longest line',
      failures: 'Errors',
    },
    limits: {},
    leftOut: [
      'Balancers here cost no time and never run full. One machine can forward far more than a web server can answer, but not without end.',
      'The names of services, certificates and kept-open connections, which real balancers take care of as well.',
      'How the address moves from one balancer to the other: by the network’s own tables, or by the name that leads to it.',
      'A server that answers its probes and nothing else. A health check should ask for something that needs what the pages need.',
    ],
  },
  ko: {
    question: '다음 요청은 어느 서버가 받아야 할까요?',
    lead: '방문자가 아는 주소는 하나예요. 그 뒤에서 로드 밸런서가 요청을 서버 네 대에 나눠 주는데, 3번 서버는 남들보다 느려요. 작은 마름모는 상태 확인이에요. 똑같은 요청을 두 가지 방법으로 나눠 보고 견줘 보세요.',
    sides: ['공개', '비공개 주소'],
    nodes: {
      client: '방문자',
      balancer1: '밸런서 1',
      balancer2: '밸런서 2',
      server1: '서버 1',
      server2: '서버 2',
      server3: '서버 3',
      server4: '서버 4',
      check1: '웹 서버 1의 상태 확인',
      check2: '웹 서버 2의 상태 확인',
      check3: '웹 서버 3의 상태 확인',
      check4: '웹 서버 4의 상태 확인',
    },
    knobs: {
      policy: {
        name: '다음 요청은',
        options: {
          'round-robin': '한 대씩 차례로',
          least: '가장 한가한 서버에',
          'two-choices': '둘을 뽑아 더 한가한 쪽에',
          yours: '내 코드가 고른 서버에',
        },
      },
      slowdown: { name: '3번 서버가 느린 정도', unit: '배' },
      spread: {
        name: '요청마다 걸리는 시간',
        options: { equal: '모두 똑같아요', usual: '길고 짧은 게 섞여요', wild: '대부분 짧고 몇 개는 아주 길어요' },
      },
      ageMs: { name: '부하 정보의 나이', unit: 'ms' },
    },
    faults: {
      'server2.kill': '죽이기',
      'server2.revive': '살리기',
      'balancer1.kill': '죽이기',
      'balancer1.revive': '살리기',
    },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      ...statesOf(servers, power.ko, (node) => `웹 서버 ${numberOf(node)}:`),
      ...statesOf(checks, health.ko, (node) => `웹 서버 ${numberOf(node)}:`),
      ...statesOf(balancers, standing.ko, (node) => `밸런서 ${numberOf(node)}:`),
    },
    measures: {
      timeMsMean: '페이지를 받기까지(평균)',
      timeMsP99: '느린 쪽 1%',
      longestLine: '가장 긴 줄',
      failures: '오류',
    },
    limits: {},
    leftOut: [
      '여기서는 밸런서가 시간을 쓰지 않고 꽉 차지도 않아요. 밸런서 한 대는 웹 서버보다 훨씬 많은 요청을 넘기지만 끝없이는 아니에요.',
      '서비스 이름, 인증서, 열어 둔 연결처럼 실제 밸런서가 함께 돌보는 것들이 빠져 있어요.',
      '주소가 다른 밸런서로 옮겨 가는 방법이 빠져 있어요. 네트워크 표를 바꾸기도 하고, 주소를 가리키는 이름을 바꾸기도 해요.',
      '상태 확인에만 답하고 다른 건 못 하는 서버가 있어요. 상태 확인은 페이지에 필요한 것까지 쓰는 요청이어야 해요.',
    ],
  },
};

export default labels;
