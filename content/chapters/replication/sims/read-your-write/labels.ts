import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'I posted it a moment ago. Why is it gone?',
    lead: 'Visitors write something, and look at it twice. Strips are the newest log entries, outlined where they have not arrived; crosses on their way back are answers without the visitor’s own write.',
    nodes: {
      client: 'Visitors',
      server: 'Web server',
      primary: 'Primary',
      replica1: 'Replica 1',
      replica2: 'Replica 2',
    },
    knobs: {
      routing: {
        name: 'Reads go to',
        options: {
          primary: 'the primary only',
          any: 'any replica',
          pinned: 'the primary for 0.5 s',
          session: 'a replica that knows enough',
          yours: 'where your code says',
        },
      },
      mode: {
        name: 'Confirmed when',
        options: {
          async: 'the primary has it',
          'semi-sync': 'one replica has it too',
          sync: 'all replicas have it',
        },
      },
      lagMs: { name: 'Replicas lag by, on average', unit: ' ms' },
      readAfterMs: { name: 'Visitors look after', unit: ' ms' },
    },
    faults: {
      'primary.kill': 'Kill the primary',
      'primary.revive': 'Put in a new one',
      'replica1.kill': 'Kill replica 1',
      'replica1.revive': 'Start it again',
      'replica2.cut': 'Cut off replica 2',
      'replica2.mend': 'Mend its wires',
    },
    states: {
      'client.served': { word: '', says: 'Visitors get their answers.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'primary.serving': { word: '', says: 'The primary takes writes.' },
      'primary.down': { word: 'gone', says: 'The primary is gone, and its disk with it. Nobody takes writes.' },
      'primary.restoring': {
        word: 'restoring',
        says: 'A new machine is filled from the replica that has most of the log.',
      },
      'replica1.serving': { word: '', says: 'Replica 1 answers reads.' },
      'replica1.down': { word: 'down', says: 'Replica 1 is down.' },
      'replica2.serving': { word: '', says: 'Replica 2 answers reads.' },
    },
    measures: {
      staleReads: 'Own write not seen',
      olderReads: 'Went back in time',
      replicaReads: 'Reads at replicas',
      writeLatencyMsP99: 'Slowest write in 100',
      primaryLoad: 'Load on the primary',
      lostWrites: 'Confirmed, then lost',
      failures: 'Error pages',
    },
    limits: {},
    leftOut: [
      'Lag here comes from shipping in batches at random moments. A real replica also falls behind when it has more to apply than it can, and then for minutes.',
      'The network is slowed down so that you can see it. A batch takes as long as a visitor’s way there and back, so that only lag and pause decide what a read finds.',
      'A log position stands for the whole database. Real readers ask for one row, and miss only what concerns that row.',
      'The new primary is put in by hand. Who decides that the old one is gone is the next question.',
      'Machines answer at any load. With more visitors, the primary alone would drown.',
    ],
  },
  ko: {
    question: '방금 올린 글이 왜 안 보일까요?',
    lead: '방문자가 글을 쓰고 두 번 들여다봐요. 띠는 로그의 가장 새로운 항목들이고, 빈 칸은 아직 오지 않은 항목이에요. 돌아가는 가위표는 자기 글이 빠진 답이에요.',
    nodes: { client: '방문자', server: '웹 서버', primary: '주 서버', replica1: '부 서버 1', replica2: '부 서버 2' },
    knobs: {
      routing: {
        name: '읽기를 보내는 곳',
        options: {
          primary: '주 서버만',
          any: '아무 부 서버나',
          pinned: '0.5초 동안은 주 서버',
          session: '충분히 따라온 부 서버',
          yours: '내가 짠 코드가 정하는 곳',
        },
      },
      mode: {
        name: '쓰기를 확인해 주는 때',
        options: {
          async: '주 서버가 적으면(비동기)',
          'semi-sync': '부 서버 한 대도 받으면(반동기)',
          sync: '부 서버가 모두 받으면(동기)',
        },
      },
      lagMs: { name: '부 서버의 평균 지연', unit: 'ms' },
      readAfterMs: { name: '다시 들여다보기까지', unit: 'ms' },
    },
    faults: {
      'primary.kill': '주 서버 죽이기',
      'primary.revive': '새 서버 넣기',
      'replica1.kill': '부 서버 1 죽이기',
      'replica1.revive': '다시 켜기',
      'replica2.cut': '부 서버 2 끊기',
      'replica2.mend': '다시 잇기',
    },
    states: {
      'client.served': { word: '', says: '방문자가 답을 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'primary.serving': { word: '', says: '주 서버가 쓰기를 받고 있어요.' },
      'primary.down': { word: '사라짐', says: '주 서버가 디스크째 사라졌어요. 쓰기를 받을 곳이 없어요.' },
      'primary.restoring': { word: '복원 중', says: '로그를 가장 많이 가진 부 서버를 보고 새 서버를 채우고 있어요.' },
      'replica1.serving': { word: '', says: '부 서버 1이 읽기에 답하고 있어요.' },
      'replica1.down': { word: '죽음', says: '부 서버 1이 죽었어요.' },
      'replica2.serving': { word: '', says: '부 서버 2가 읽기에 답하고 있어요.' },
    },
    measures: {
      staleReads: '자기 글이 안 보인 읽기',
      olderReads: '과거로 돌아간 읽기',
      replicaReads: '부 서버가 답한 읽기',
      writeLatencyMsP99: '느린 쪽 1%의 쓰기',
      primaryLoad: '주 서버의 부하',
      lostWrites: '확인해 주고 잃은 쓰기',
      failures: '오류 페이지',
    },
    limits: {},
    leftOut: [
      '여기서는 로그를 묶음으로, 아무 때나 보내서 지연이 생겨요. 실제 부 서버는 적용할 일이 밀려도 뒤처지고, 그럴 때는 몇 분씩 뒤처져요.',
      '눈에 보이도록 네트워크를 느리게 했어요. 묶음이 가는 시간을 방문자가 오가는 시간과 똑같이 맞춰서, 지연과 쉬는 시간만이 결과를 정해요.',
      '로그 위치 하나가 데이터베이스 전체를 뜻해요. 실제로는 한 행을 읽을 때 그 행에 관한 것만 놓쳐요.',
      '새 주 서버는 사람이 넣어요. 옛 서버가 정말 죽었는지를 누가 정하느냐는 다음 질문이에요.',
      '서버는 부하가 아무리 커도 답해요. 방문자가 더 많으면 주 서버 혼자서는 버티지 못해요.',
    ],
  },
};

export default labels;
