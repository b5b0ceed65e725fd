import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const life = {
  en: {
    serving: { word: '', says: 'is at work.' },
    leaving: { word: '', says: 'finishes what it has and goes.' },
    draining: { word: '', says: 'finishes what it has, to be restarted with the new version.' },
    booting: { word: '', says: 'starts, with nothing in its memory.' },
    down: { word: 'dead', says: 'is dead, and all that it remembered is gone.' },
    out: { word: '', says: 'is not in use.' },
    away: { word: '', says: 'is not there.' },
  },
  ko: {
    serving: { word: '', says: '일하고 있어요.' },
    leaving: { word: '', says: '하던 일만 마치고 나가요.' },
    draining: { word: '', says: '하던 일만 마치고, 새 버전으로 다시 켜질 참이에요.' },
    booting: { word: '', says: '켜지고 있어요. 메모리는 비어 있어요.' },
    down: { word: '죽음', says: '죽었어요. 기억하던 것도 모두 사라졌어요.' },
    out: { word: '', says: '쓰지 않고 있어요.' },
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

const servers = ['server1', 'server2', 'server3', 'server4', 'server5'];

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Where is my cart?',
    lead: 'Visitors log in and fill a cart over several requests. What stands in a machine is how many visitors it remembers. Squares change something; crosses on their way back are answers without something that was in the cart, or to a stranger. At second 4 a new version is rolled out, server by server.',
    nodes: {
      client: 'Visitors',
      balancer: 'Balancer',
      server1: 'Server 1',
      server2: 'Server 2',
      server3: 'Server 3',
      server4: 'Server 4',
      server5: 'Server 5',
      store: 'Store',
    },
    knobs: {
      where: {
        name: 'A session lives',
        options: {
          memory: 'in any server',
          sticky: 'in one server',
          store: 'in a shared store',
          token: 'in a signed token',
          yours: 'where your code says',
        },
      },
      visitorsPerSecond: { name: 'Visitors come', unit: '/s' },
      servers: { name: 'Servers', unit: '' },
      visitSeconds: { name: 'A visit takes', unit: ' s' },
    },
    faults: {
      'balancer.deploy': 'Deploy',
      'server2.kill': 'Kill',
      'server2.revive': 'Revive',
      'server5.add': 'Add',
      'server5.remove': 'Remove',
      'store.kill': 'Kill',
      'store.revive': 'Revive',
    },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      ...statesOf(servers, life.en, (node) => `Web server ${node.slice(-1)}`),
      ...statesOf(['store'], life.en, () => 'The session store'),
    },
    measures: {
      wrongCarts: 'Looks at a wrong cart',
      cartsLost: 'Visitors who lost something',
      oldCartsLost: 'Carts from before that lost something',
      loggedOut: 'Visitors logged out',
      letIn: 'Let in after logging out',
      newcomer: 'Server 5, against the others',
      busiest: 'The busiest server’s share',
      latencyMsMean: 'Time for a page, mean',
      tokenBytes: 'Token, bytes a request',
      failures: 'Error pages',
    },
    limits: {},
    leftOut: [
      'The token’s code comes from a plain hash, which anybody with patience can forge. Real ones use HMAC or a public-key signature, name an expiry, and travel over TLS.',
      'Nobody can take a token back: what a visitor had when logging out goes on working until it expires, here for ever. A list of tokens called back would be a shared store again.',
      'The store keeps its sessions in memory alone, and there is one of it. A real one has a replica, or a log on disk.',
      'Stickiness is a table in this balancer. Real ones write the server’s name into a cookie, or hash the visitor’s address.',
      'Visits are made short and the network slow, so that you can watch them.',
    ],
  },
  ko: {
    question: '내 장바구니는 어디 있을까요?',
    lead: '방문자는 로그인하고, 요청 여러 번에 걸쳐 장바구니를 채워요. 서버에 차오르는 높이는 그 서버가 기억하는 방문자 수예요. 네모는 무언가를 바꾸는 요청이고, 돌아가는 가위표는 담은 것이 빠졌거나 처음 보는 손님 취급을 하는 답이에요. 4초에 새 버전을 한 대씩 배포해요.',
    nodes: {
      client: '방문자',
      balancer: '밸런서',
      server1: '서버 1',
      server2: '서버 2',
      server3: '서버 3',
      server4: '서버 4',
      server5: '서버 5',
      store: '저장소',
    },
    knobs: {
      where: {
        name: '세션이 사는 곳',
        options: {
          memory: '요청을 받은 서버',
          sticky: '늘 같은 서버 한 대',
          store: '공유 저장소',
          token: '서명된 토큰',
          yours: '내 코드가 두는 곳',
        },
      },
      visitorsPerSecond: { name: '찾아오는 방문자', unit: '명/초' },
      servers: { name: '서버', unit: '대' },
      visitSeconds: { name: '한 번 머무는 시간', unit: '초' },
    },
    faults: {
      'balancer.deploy': '배포',
      'server2.kill': '죽이기',
      'server2.revive': '살리기',
      'server5.add': '넣기',
      'server5.remove': '빼기',
      'store.kill': '죽이기',
      'store.revive': '살리기',
    },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      ...statesOf(servers, life.ko, (node) => `웹 서버 ${node.slice(-1)}:`),
      ...statesOf(['store'], life.ko, () => '세션 저장소:'),
    },
    measures: {
      wrongCarts: '담은 것이 빠진 화면',
      cartsLost: '담은 것을 잃은 방문자',
      oldCartsLost: '그 전부터 있던 장바구니 중 잃은 비율',
      loggedOut: '로그아웃당한 방문자',
      letIn: '로그아웃 뒤에도 들어온 요청',
      newcomer: '다른 서버에 견준 5번의 부하',
      busiest: '가장 바쁜 서버의 몫',
      latencyMsMean: '페이지를 받기까지(평균)',
      tokenBytes: '요청 하나에 실린 토큰 바이트',
      failures: '오류 페이지',
    },
    limits: {},
    leftOut: [
      '토큰의 서명은 단순한 해시로 만들어서, 마음먹으면 누구나 위조할 수 있어요. 실제로는 HMAC이나 공개 키 서명을 쓰고, 만료 시간을 적고, TLS로 주고받아요.',
      '한번 준 토큰은 거둬들일 수 없어요. 로그아웃하던 순간의 토큰은 만료될 때까지, 여기서는 영원히 통해요. 거둬들인 토큰의 목록을 두면 그게 다시 공유 저장소예요.',
      '저장소가 한 대뿐이고 세션을 메모리에만 담아요. 실제로는 복제본을 두거나 디스크에 로그를 남겨요.',
      '고정 세션은 이 밸런서 안의 표예요. 실제로는 쿠키에 서버 이름을 적거나 방문자의 주소를 해시해요.',
      '눈으로 따라갈 수 있도록 머무는 시간은 짧게, 네트워크는 느리게 했어요.',
    ],
  },
};

export default labels;
