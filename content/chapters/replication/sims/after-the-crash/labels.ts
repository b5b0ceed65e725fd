import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'What becomes of the writes that only the dead primary had?',
    lead: 'A dies at 4 s, B takes over in a new epoch (a stronger shade), and at 7 s A is back with all that was on its disk. Notched bars are entries that the primary does not have.',
    nodes: { server: 'Web server', a: 'A', b: 'B' },
    knobs: {
      tail: {
        name: 'What A does with its tail',
        options: {
          kept: 'keeps it and goes on',
          cut: 'cuts it off',
          reported: 'writes it down and cuts it',
          yours: 'what your code says',
        },
      },
      mode: {
        name: 'Confirmed when',
        options: { async: 'the primary has it', sync: 'both have it' },
      },
      lagMs: { name: 'B lags by, on average', unit: ' ms' },
      writesPerSecond: { name: 'Writes', unit: '/s' },
    },
    faults: { 'a.kill': 'Kill A', 'a.revive': 'Start A again' },
    states: {
      'server.served': { word: '', says: 'Writes go through.' },
      'server.failing': { word: 'errors', says: 'Writes fail.' },
      'a.follower': { word: 'replica', says: 'A follows B.' },
      'a.candidate': { word: 'taking over', says: 'A hears nothing from B, and takes over.' },
      'a.primary': { word: 'primary', says: 'A is the primary.' },
      'a.recovering': { word: 'recovering', says: 'A is back, and compares its log with B’s.' },
      'a.down': { word: 'down', says: 'A is down. What it had not shipped is on its disk only.' },
      'b.follower': { word: 'replica', says: 'B follows A.' },
      'b.candidate': { word: 'taking over', says: 'B hears nothing from A, and takes over.' },
      'b.primary': { word: 'primary', says: 'B is the primary. Its log is the one that counts now.' },
    },
    measures: {
      acknowledged: 'Writes confirmed',
      confirmedRate: 'Writes confirmed',
      lostWrites: 'Confirmed, then lost',
      reported: 'Written down for somebody',
      strayEntries: 'Entries that diverge',
      failures: 'Writes that failed',
      writeLatencyMsP99: 'Slowest write in 100',
    },
    limits: {},
    leftOut: [
      'B takes over because it hears nothing for a second, and is right. Two databases alone can’t know whether the other is dead or cut off.',
      'An entry is a number and an epoch here. What is in it decides whether it can be replayed by hand, and that is a person’s work.',
      'Visitors do not write what failed again under the same number. Where they do, a write may be in the log twice.',
      'The disk survives. When it does not, there is nothing to write down, and a backup is the only other copy.',
    ],
  },
  ko: {
    question: '죽은 주 서버에만 있던 쓰기는 어떻게 될까요?',
    lead: '4초에 A가 죽고 B가 새 임기(epoch)로 이어받아요. 새 임기의 항목은 색이 더 또렷해요. 7초에 A가 디스크에 있던 것을 그대로 들고 돌아와요. 패인 막대는 주 서버에 없는 항목이에요.',
    nodes: { server: '웹 서버', a: 'A', b: 'B' },
    knobs: {
      tail: {
        name: 'A가 자기 꼬리를',
        options: {
          kept: '그대로 두고 이어 써요',
          cut: '잘라 내요',
          reported: '적어 두고 잘라 내요',
          yours: '내 코드대로 해요',
        },
      },
      mode: {
        name: '쓰기를 확인해 주는 때',
        options: { async: '주 서버가 적으면(비동기)', sync: '둘 다 적으면(동기)' },
      },
      lagMs: { name: 'B의 평균 지연', unit: 'ms' },
      writesPerSecond: { name: '쓰기', unit: '번/초' },
    },
    faults: { 'a.kill': 'A 죽이기', 'a.revive': 'A 다시 켜기' },
    states: {
      'server.served': { word: '', says: '쓰기가 잘 들어가고 있어요.' },
      'server.failing': { word: '오류', says: '쓰기가 실패하고 있어요.' },
      'a.follower': { word: '부 서버', says: 'A가 B를 따라가고 있어요.' },
      'a.candidate': { word: '이어받는 중', says: 'B에게서 소식이 없어서 A가 이어받고 있어요.' },
      'a.primary': { word: '주 서버', says: 'A가 주 서버예요.' },
      'a.recovering': { word: '복구 중', says: 'A가 돌아와서 자기 로그를 B의 로그와 견주고 있어요.' },
      'a.down': { word: '죽음', says: 'A가 죽었어요. 아직 보내지 못한 쓰기는 A의 디스크에만 있어요.' },
      'b.follower': { word: '부 서버', says: 'B가 A를 따라가고 있어요.' },
      'b.candidate': { word: '이어받는 중', says: 'A에게서 소식이 없어서 B가 이어받고 있어요.' },
      'b.primary': { word: '주 서버', says: 'B가 주 서버예요. 이제 B의 로그가 기준이에요.' },
    },
    measures: {
      acknowledged: '확인해 준 쓰기',
      confirmedRate: '확인해 준 쓰기',
      lostWrites: '확인해 주고 잃은 쓰기',
      reported: '사람이 보도록 적어 둔 것',
      strayEntries: '어긋난 항목',
      failures: '실패한 쓰기',
      writeLatencyMsP99: '느린 쪽 1%의 쓰기',
    },
    limits: {},
    leftOut: [
      'B는 1초 동안 소식이 없으면 이어받고, 여기서는 그 판단이 맞아요. 두 대뿐이면 상대가 죽었는지 끊겼는지 알 길이 없어요.',
      '여기서 항목은 번호와 임기뿐이에요. 손으로 되살릴 수 있는지는 내용에 달렸고, 그건 사람이 할 일이에요.',
      '방문자는 실패한 쓰기를 같은 번호로 다시 보내지 않아요. 다시 보내면 한 쓰기가 로그에 두 번 들어갈 수 있어요.',
      '디스크는 살아남아요. 디스크까지 잃으면 적어 둘 것도 없고, 남은 사본은 백업뿐이에요.',
    ],
  },
};

export default labels;
