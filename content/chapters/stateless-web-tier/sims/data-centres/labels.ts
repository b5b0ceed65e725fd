import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const life = {
  en: {
    serving: { word: '', says: 'answers.' },
    down: { word: 'lost', says: 'is lost. Nobody there answers any more.' },
    booting: { word: 'starting', says: 'has power again.' },
    fetching: { word: 'catching up', says: 'fetches what it has missed from the others.' },
  },
  ko: {
    serving: { word: '', says: '답하고 있어요.' },
    down: { word: '사라짐', says: '사라졌어요. 거기서는 아무도 답하지 않아요.' },
    booting: { word: '켜는 중', says: '전원이 다시 들어왔어요.' },
    fetching: { word: '따라잡는 중', says: '놓친 것을 다른 곳에서 받아 오고 있어요.' },
  },
} as const;

const visitors = {
  en: {
    served: { word: '', says: 'get their pages.' },
    failing: { word: 'errors', says: 'see error pages.' },
  },
  ko: {
    served: { word: '', says: '페이지를 잘 받고 있어요.' },
    failing: { word: '오류', says: '오류 페이지를 보고 있어요.' },
  },
} as const;

/** The states of a node, by `node.state`, each told with its name. */
function statesOf(
  node: string,
  name: string,
  states: Readonly<Record<string, { readonly word: string; readonly says: string }>>,
): Readonly<Record<string, { readonly word: string; readonly says: string }>> {
  return Object.fromEntries(
    Object.entries(states).map(([state, { word, says }]) => [`${node}.${state}`, { word, says: `${name} ${says}` }]),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'What if a whole data centre goes?',
    lead: 'Three data centres, and three regions whose visitors ask a name server where to go. Under the visitors is what they wait for a page, under a data centre how busy it is. Squares put something into a cart; crosses are answers without something that was in it. At second 4 Seoul is lost.',
    nodes: {
      americas: 'South America',
      africa: 'Africa',
      asia: 'South-east Asia',
      names: 'Name server',
      virginia: 'Virginia',
      frankfurt: 'Frankfurt',
      seoul: 'Seoul',
    },
    knobs: {
      routing: {
        name: 'The name leads to',
        options: {
          nearest: 'the nearest',
          one: 'Virginia alone',
          turns: 'each in turn',
        },
      },
      mode: {
        name: 'Confirmed when',
        options: { async: 'it is written here', sync: 'all places have it' },
      },
      ttlSeconds: { name: 'Resolvers keep an answer for', unit: ' s' },
      servers: { name: 'Servers in each data centre', unit: '' },
    },
    faults: {
      'virginia.kill': 'Lose',
      'virginia.revive': 'Restore',
      'frankfurt.kill': 'Lose',
      'frankfurt.revive': 'Restore',
      'seoul.kill': 'Lose',
      'seoul.revive': 'Restore',
    },
    states: {
      ...statesOf('americas', 'Visitors in South America', visitors.en),
      ...statesOf('africa', 'Visitors in Africa', visitors.en),
      ...statesOf('asia', 'Visitors in South-east Asia', visitors.en),
      ...statesOf('virginia', 'Virginia', life.en),
      ...statesOf('frankfurt', 'Frankfurt', life.en),
      ...statesOf('seoul', 'Seoul', life.en),
    },
    measures: {
      latencyMsMean: 'Time for a page, mean',
      americasMs: 'Wait in South America',
      africaMs: 'Wait in Africa',
      asiaMs: 'Wait in South-east Asia',
      writeMs: 'Time for a change, mean',
      failures: 'Error pages',
      forgotten: 'Visitors who lost something',
      lookups: 'Questions to the name server',
      virginiaUse: 'Use of Virginia',
      frankfurtUse: 'Use of Frankfurt',
      seoulUse: 'Use of Seoul',
      busiestUse: 'Use of the busiest',
    },
    limits: {},
    leftOut: [
      'Seconds here are minutes in truth: a name is often kept for 60 s or more, health checks come every 10 or 30 s, and a data centre is not back in five.',
      'Some resolvers, and some programs, keep an answer longer than they may. The last visitors of a lost data centre arrive there for hours.',
      'Carts only grow, so that two copies can be joined without asking. Where two places change the same thing, somebody has to decide which change counts.',
      'Light goes straight through fibre. Real ways are longer, and a new connection takes several round trips.',
      'What else has to be in every place: the database, the cache, the queue, and whoever is on call.',
    ],
  },
  ko: {
    question: '데이터 센터 하나가 통째로 사라지면 어떻게 될까요?',
    lead: '데이터 센터가 세 곳 있고, 세 지역의 방문자가 이름 서버에 어디로 갈지 물어요. 방문자 밑의 숫자는 페이지를 기다린 시간, 데이터 센터 밑의 숫자는 얼마나 바쁜지예요. 네모는 장바구니에 담는 요청이고, 가위표는 담은 것이 빠진 답이에요. 4초에 서울을 잃어요.',
    nodes: {
      americas: '남아메리카',
      africa: '아프리카',
      asia: '동남아시아',
      names: '이름 서버',
      virginia: '버지니아',
      frankfurt: '프랑크푸르트',
      seoul: '서울',
    },
    knobs: {
      routing: {
        name: '이름이 가리키는 곳',
        options: {
          nearest: '가장 가까운 곳',
          one: '버지니아 한 곳',
          turns: '세 곳을 차례로',
        },
      },
      mode: {
        name: '변경을 확인해 주는 때',
        options: { async: '여기에 적으면', sync: '모든 곳이 받으면' },
      },
      ttlSeconds: { name: '리졸버가 답을 지니는 시간', unit: '초' },
      servers: { name: '데이터 센터마다 서버', unit: '대' },
    },
    faults: {
      'virginia.kill': '없애기',
      'virginia.revive': '되살리기',
      'frankfurt.kill': '없애기',
      'frankfurt.revive': '되살리기',
      'seoul.kill': '없애기',
      'seoul.revive': '되살리기',
    },
    states: {
      ...statesOf('americas', '남아메리카의 방문자가', visitors.ko),
      ...statesOf('africa', '아프리카의 방문자가', visitors.ko),
      ...statesOf('asia', '동남아시아의 방문자가', visitors.ko),
      ...statesOf('virginia', '버지니아:', life.ko),
      ...statesOf('frankfurt', '프랑크푸르트:', life.ko),
      ...statesOf('seoul', '서울:', life.ko),
    },
    measures: {
      latencyMsMean: '페이지를 받기까지(평균)',
      americasMs: '남아메리카에서 기다린 시간',
      africaMs: '아프리카에서 기다린 시간',
      asiaMs: '동남아시아에서 기다린 시간',
      writeMs: '변경을 확인받기까지(평균)',
      failures: '오류 페이지',
      forgotten: '담은 것을 잃은 방문자',
      lookups: '이름 서버가 받은 질문',
      virginiaUse: '버지니아의 사용률',
      frankfurtUse: '프랑크푸르트의 사용률',
      seoulUse: '서울의 사용률',
      busiestUse: '가장 바쁜 곳의 사용률',
    },
    limits: {},
    leftOut: [
      '여기서 1초는 실제로는 몇십 초나 몇 분이에요. 이름은 흔히 60초 넘게 지니고, 상태 확인은 10초나 30초마다 하고, 데이터 센터는 5초 만에 돌아오지 않아요.',
      '허락된 시간보다 답을 오래 지니는 리졸버와 프로그램이 있어요. 사라진 데이터 센터를 몇 시간 뒤까지 찾아가는 방문자도 있죠.',
      '장바구니에 담기만 하고 빼지는 않아요. 그래서 두 사본을 그냥 합칠 수 있어요. 두 곳에서 같은 것을 바꾸면 어느 쪽이 옳은지 정해야 해요.',
      '빛이 광섬유를 곧게 지나가요. 실제로는 더 돌아가고, 새로 연결할 때는 여러 번 오가요.',
      '데이터베이스, 캐시, 큐, 그리고 당직자까지, 곳곳에 있어야 할 다른 것들이 빠져 있어요.',
    ],
  },
};

export default labels;
