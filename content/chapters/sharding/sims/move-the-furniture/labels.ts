import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const labels: Labels<typeof scenario> = {
  en: {
    question: 'One shard more: how much of the furniture has to move?',
    lead: 'Four thousand users are spread over a few shards. At two seconds a shard is added, and every square is a batch of users on the way to another shard. Requests go on; a ring is one that came too early and is sent on to where its user still lives.',
    nodes: {
      server: 'Web servers',
      ...Object.fromEntries(numbers.map((number) => [`shard${number}`, `Shard ${number}`])),
    },
    knobs: {
      how: {
        name: 'Who lives where',
        options: {
          modulo: 'Modulo: hash % shards',
          range: 'Ranges of user numbers',
          directory: 'Directory: a line for each user',
          ring: 'Ring: consistent hashing',
          yours: 'Your own code',
        },
      },
      points: {
        name: 'On the ring, each shard has',
        options: { 1: '1 point', 10: '10 points', 40: '40 points', 100: '100 points', 200: '200 points' },
      },
      shards: { name: 'Shards at the beginning', unit: '' },
      traffic: {
        name: 'Requests are about',
        options: { even: 'all users alike', newest: 'mostly the newest users' },
      },
    },
    faults: { 'server.add-shard': 'Add a shard', 'server.remove-shard': 'Remove one' },
    states: states({
      away: { word: '', says: (number) => `Shard ${number} is empty and switched off.` },
      filling: { word: 'filling', says: (number) => `Shard ${number} is new, and users move in.` },
      serving: { word: '', says: (number) => `On shard ${number}, everybody is where the map says.` },
      leaving: { word: 'leaving', says: (number) => `Shard ${number} is to go, and users move out.` },
    }),
    measures: {
      keysMoved: 'Users moved',
      detours: 'Requests sent on',
      detoursPerSecond: 'Requests sent on',
      fullestOverMean: 'Fullest shard, mean = 100%',
      busiestShare: 'Busiest shard’s share',
      tableEntries: 'Lines in the map',
    },
    limits: {},
    leftOut: [
      'Everybody learns of a new map in the same moment. In truth some servers go by the old one for a while, and that has to be survived too.',
      'Nothing is written here. Moving a row while it is being changed is the exercise on resharding.',
      'Moving costs the shards nothing but time. In truth it takes disk and network from the very requests that it is meant to help.',
      'Every user has as many rows as any other. A range store would split by size or by load, not by the number of users.',
      'The network is slowed down so that you can see it, and a batch holds sixteen users. Real moves are of gigabytes and take hours.',
      'Only the latest shard can be removed, and no shard dies. Nothing is kept twice.',
    ],
  },
  ko: {
    question: '샤드를 하나 늘리면, 짐을 얼마나 옮겨야 할까요?',
    lead: '사용자 4,000명이 샤드 몇 개에 나뉘어 있어요. 2초에 샤드가 하나 늘고, 네모 하나하나가 다른 샤드로 이사하는 사용자 묶음이에요. 요청은 그동안에도 이어져요. 속이 빈 고리는 너무 일찍 와서, 그 사용자가 아직 있는 샤드로 넘겨진 요청이에요.',
    nodes: { server: '웹 서버', ...Object.fromEntries(numbers.map((number) => [`shard${number}`, `샤드 ${number}`])) },
    knobs: {
      how: {
        name: '누가 어디에 사는지는',
        options: {
          modulo: '나머지: 해시 % 샤드 수',
          range: '사용자 번호의 범위',
          directory: '명부: 사용자마다 한 줄',
          ring: '해시 링: 안정 해시',
          yours: '내가 짠 코드',
        },
      },
      points: {
        name: '링 위에서 샤드마다',
        options: { 1: '점 1개', 10: '점 10개', 40: '점 40개', 100: '점 100개', 200: '점 200개' },
      },
      shards: { name: '처음 샤드 수', unit: '개' },
      traffic: {
        name: '요청이 찾는 사용자',
        options: { even: '누구나 고르게', newest: '주로 최근에 가입한 사람' },
      },
    },
    faults: { 'server.add-shard': '샤드 추가', 'server.remove-shard': '샤드 빼기' },
    states: states({
      away: { word: '', says: (number) => `샤드 ${number}번은 비어 있고 꺼져 있어요.` },
      filling: { word: '채우는 중', says: (number) => `샤드 ${number}번이 새로 생겨서 사용자가 옮겨 오고 있어요.` },
      serving: { word: '', says: (number) => `샤드 ${number}번에는 이제 모두 제자리에 있어요.` },
      leaving: { word: '비우는 중', says: (number) => `샤드 ${number}번을 빼려고 사용자를 내보내고 있어요.` },
    }),
    measures: {
      keysMoved: '옮긴 사용자',
      detours: '넘겨진 요청',
      detoursPerSecond: '넘겨진 요청',
      fullestOverMean: '가장 찬 샤드(평균 = 100%)',
      busiestShare: '가장 바쁜 샤드의 몫',
      tableEntries: '지도의 줄 수',
    },
    limits: {},
    leftOut: [
      '새 지도를 모두가 같은 순간에 알게 돼요. 실제로는 한동안 옛 지도로 움직이는 서버가 있고, 그때도 탈이 없어야 해요.',
      '여기서는 아무것도 쓰지 않아요. 바뀌고 있는 행을 옮기는 일은 뒤에 나오는 실습에서 해요.',
      '옮기는 데 시간 말고는 드는 것이 없어요. 실제로는 도와주려던 바로 그 요청에서 디스크와 네트워크를 빼앗아요.',
      '사용자마다 행 수가 같아요. 범위로 나누는 저장소는 사용자 수가 아니라 크기나 부하를 보고 쪼개요.',
      '눈에 보이도록 네트워크를 느리게 했고, 한 묶음은 16명이에요. 실제 이사는 기가바이트 단위이고 몇 시간씩 걸려요.',
      '마지막에 늘린 샤드만 뺄 수 있고, 죽는 샤드는 없어요. 복제본도 없어요.',
    ],
  },
};

export default labels;

interface StateText {
  readonly word: string;
  readonly says: (shard: number) => string;
}

/** Every shard's states, in the same words. */
function states(texts: Readonly<Record<string, StateText>>) {
  return Object.fromEntries(
    numbers.flatMap((number) =>
      Object.entries(texts).map(([state, { word, says }]) => [`shard${number}.${state}`, { word, says: says(number) }]),
    ),
  );
}
