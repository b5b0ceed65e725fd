import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Who tells the old primary that it is not the primary any more?',
    lead: 'A monitor asks the databases how they are and promotes another when A seems gone. Kill A, or cut it off together with web server 1, and bring it back some seconds later; the letters below show what each takes itself for.',
    nodes: {
      server1: 'Server 1',
      server2: 'Server 2',
      monitor: 'Monitor',
      a: 'A',
      b: 'B',
      c: 'C',
    },
    knobs: {
      watch: {
        name: 'The monitor',
        options: {
          unfenced: 'fences nobody',
          lowest: 'fences, takes the first',
          fenced: 'fences, takes the furthest',
          yours: 'runs your own code',
        },
      },
      missesMax: { name: 'Given up after misses', unit: '' },
      mode: {
        name: 'Confirmed when',
        options: { async: 'the primary has it', 'semi-sync': 'a majority has it' },
      },
      lagMs: { name: 'Followers lag by, on average', unit: ' ms' },
    },
    faults: {
      'a.kill': 'Kill A',
      'a.revive': 'Start A again',
      'a.cut': 'Cut A off',
      'a.mend': 'Mend its wires',
      'b.kill': 'Kill B',
      'b.revive': 'Start B again',
    },
    states: {
      'server1.served': { word: '', says: 'Writes of web server 1 go through.' },
      'server1.failing': { word: 'errors', says: 'Writes of web server 1 fail.' },
      'server2.served': { word: '', says: 'Writes of web server 2 go through.' },
      'server2.failing': { word: 'errors', says: 'Writes of web server 2 fail.' },
      ...statesOf('a', 'A'),
      ...statesOf('b', 'B'),
      ...statesOf('c', 'C'),
    },
    measures: {
      withoutPrimarySeconds: 'Without a primary',
      primariesAtOnce: 'Primaries at once',
      lostWrites: 'Confirmed, then lost',
      refusedWrites: 'Writes that failed',
      promotions: 'Promotions',
      acknowledged: 'Writes confirmed',
    },
    limits: {},
    statechart: {
      name: 'What a database can be, and what makes it something else. The letters are the three databases.',
      states: {
        follower: 'follower',
        fenced: 'fenced',
        candidate: 'candidate',
        primary: 'primary',
        recovering: 'recovering',
        down: 'down',
      },
      events: {
        fenced: 'fenced',
        outvoted: 'meets a higher epoch',
        promoted: 'promoted',
        replayed: 'log applied',
        followed: 'told to follow',
        caughtUp: 'caught up',
        unheard: 'hears nobody',
        resumed: 'still in charge',
        killed: 'killed',
        revived: 'started',
      },
    },
    leftOut: [
      'One monitor. If it is cut off itself, nobody is promoted; two of them that disagree are what the exercise is about.',
      'One question in twenty gets lost for no reason, answers never do. Real networks also delay, repeat and reorder.',
      'Without fencing the nodes of this figure know no epochs at all. Real databases know them, and can be set up to ignore them.',
      'Web servers find the new primary by trying. In production an address moves, or a proxy knows.',
      'A node that starts again is back at once. A real one reads its log for seconds or minutes first.',
    ],
  },
  ko: {
    question: '이제 주 서버가 아니라고, 옛 주 서버에게 누가 알려 줄까요?',
    lead: '감시자가 데이터베이스의 안부를 묻고, A가 사라진 것 같으면 다른 서버를 올려요. A를 죽이거나 웹 서버 1과 함께 끊어 보고, 몇 초 뒤에 되돌려 보세요. 아래 글자는 각 데이터베이스가 스스로를 무엇으로 여기는지 보여 줘요.',
    nodes: {
      server1: '웹 서버 1',
      server2: '웹 서버 2',
      monitor: '감시자',
      a: 'A',
      b: 'B',
      c: 'C',
    },
    knobs: {
      watch: {
        name: '감시자는',
        options: {
          unfenced: '차단 없이 올려요',
          lowest: '차단하고 첫째를 올려요',
          fenced: '차단하고 앞선 것을 올려요',
          yours: '내 코드대로 해요',
        },
      },
      missesMax: { name: '포기하기까지 놓친 답', unit: '번' },
      mode: {
        name: '쓰기를 확인해 주는 때',
        options: { async: '주 서버가 적으면(비동기)', 'semi-sync': '과반이 적으면(반동기)' },
      },
      lagMs: { name: '따르는 서버의 평균 지연', unit: 'ms' },
    },
    faults: {
      'a.kill': 'A 죽이기',
      'a.revive': 'A 다시 켜기',
      'a.cut': 'A 끊기',
      'a.mend': '다시 잇기',
      'b.kill': 'B 죽이기',
      'b.revive': 'B 다시 켜기',
    },
    states: {
      'server1.served': { word: '', says: '웹 서버 1의 쓰기가 잘 들어가고 있어요.' },
      'server1.failing': { word: '오류', says: '웹 서버 1의 쓰기가 실패하고 있어요.' },
      'server2.served': { word: '', says: '웹 서버 2의 쓰기가 잘 들어가고 있어요.' },
      'server2.failing': { word: '오류', says: '웹 서버 2의 쓰기가 실패하고 있어요.' },
      ...koreanStatesOf('a', 'A가', 'A는'),
      ...koreanStatesOf('b', 'B가', 'B는'),
      ...koreanStatesOf('c', 'C가', 'C는'),
    },
    measures: {
      withoutPrimarySeconds: '주 서버가 없던 시간',
      primariesAtOnce: '동시에 있는 주 서버',
      lostWrites: '확인해 주고 잃은 쓰기',
      refusedWrites: '실패한 쓰기',
      promotions: '올린 횟수',
      acknowledged: '확인해 준 쓰기',
    },
    limits: {},
    statechart: {
      name: '데이터베이스가 될 수 있는 상태와 상태를 바꾸는 일이에요. 글자는 데이터베이스 세 대예요.',
      states: {
        follower: '따르는 중',
        fenced: '차단됨',
        candidate: '후보',
        primary: '주 서버',
        recovering: '복구 중',
        down: '죽음',
      },
      events: {
        fenced: '차단',
        outvoted: '더 높은 임기',
        promoted: '승격',
        replayed: '로그 적용',
        followed: '따르라는 말',
        caughtUp: '따라잡음',
        unheard: '아무 답 없음',
        resumed: '여전히 맡음',
        killed: '죽음',
        revived: '켜짐',
      },
    },
    leftOut: [
      '감시자가 하나예요. 감시자가 끊기면 아무도 올리지 못해요. 감시자 둘의 생각이 다를 때가 실습의 주제예요.',
      '질문 스물에 하나는 까닭 없이 사라지고, 답은 사라지지 않아요. 실제 네트워크는 늦추기도 하고, 되풀이하기도 하고, 순서를 바꾸기도 해요.',
      '차단하지 않을 때 이 그림의 서버들은 임기를 아예 몰라요. 실제 데이터베이스는 알지만, 무시하게 설정할 수 있어요.',
      '웹 서버는 하나씩 시도해 보며 새 주 서버를 찾아요. 현장에서는 주소가 옮겨 가거나 프록시가 알려 줘요.',
      '다시 켠 서버가 곧바로 돌아와요. 실제로는 먼저 로그를 읽느라 몇 초에서 몇 분이 걸려요.',
    ],
  },
};

export default labels;

function statesOf(id: string, name: string) {
  return {
    [`${id}.follower`]: { word: 'follower', says: `${name} follows the primary.` },
    [`${id}.fenced`]: {
      word: 'fenced',
      says: `${name} is fenced: it takes no writes, and nothing from an older primary.`,
    },
    [`${id}.candidate`]: { word: 'candidate', says: `${name} is to be the primary, and applies the rest of its log.` },
    [`${id}.primary`]: { word: 'primary', says: `${name} takes itself for the primary.` },
    [`${id}.recovering`]: { word: 'recovering', says: `${name} has to find out who is the primary and what it lacks.` },
    [`${id}.down`]: { word: 'down', says: `${name} is down.` },
  };
}

function koreanStatesOf(id: string, subject: string, topic: string) {
  return {
    [`${id}.follower`]: { word: '따르는 중', says: `${subject} 주 서버를 따라가고 있어요.` },
    [`${id}.fenced`]: { word: '차단됨', says: `${subject} 차단됐어요. 쓰기도, 옛 주 서버가 보내는 것도 받지 않아요.` },
    [`${id}.candidate`]: { word: '후보', says: `${topic} 곧 주 서버가 돼요. 남은 로그를 적용하고 있어요.` },
    [`${id}.primary`]: { word: '주 서버', says: `${topic} 자기가 주 서버라고 여겨요.` },
    [`${id}.recovering`]: {
      word: '복구 중',
      says: `${topic} 누가 주 서버인지, 무엇이 빠졌는지 알아봐야 해요.`,
    },
    [`${id}.down`]: { word: '죽음', says: `${subject} 죽었어요.` },
  };
}
