import type { Labels } from '#kit';
import { nodeOf, SHARDS_MAX } from './places.ts';
import type scenario from './scenario.ts';

const numbers = Array.from({ length: SHARDS_MAX }, (_, at) => at + 1);

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Sixty-four shards: is there one that a celebrity cannot fill?',
    lead: 'Likes on photos, spread over shards by the hash of the photo’s name. Each drum fills with the messages that come to its shard; full is all that it can bear. Squares are likes, dots are questions and answers, crosses are messages that a shard has refused.',
    nodes: nodes('Web servers', 'Shard '),
    knobs: {
      shards: { name: 'Shards', options: { 4: '4', 8: '8', 16: '16', 64: '64' } },
      remedy: {
        name: 'A hot photo is',
        options: {
          none: 'like any other',
          salt: 'salted: split over keys',
          copies: 'copied: whole under keys',
          cache: 'cached for a second',
          yours: 'in your own code’s hands',
        },
      },
      parts: { name: 'Split or copied over', unit: ' keys' },
      writePercent: { name: 'Requests that add a like', unit: '%' },
    },
    faults: {},
    states: states({
      away: { word: '', says: (number) => `There is no shard ${number}.` },
      calm: { word: '', says: (number) => `Shard ${number} bears what comes to it.` },
      overloaded: { word: 'full', says: (number) => `Shard ${number} gets more than it can bear, and refuses.` },
    }),
    measures: {
      busiestShare: 'Busiest shard’s share',
      busiestPerSecond: 'To the busiest shard',
      failures: 'Requests refused',
      celebrityFailures: 'Celebrity’s requests refused',
      messagesPerRead: 'Messages to read who likes it',
      messagesPerLike: 'Messages to add a like',
      staleReads: 'Reads that miss a like',
      overloadedShards: 'Shards over what they can bear',
    },
    limits: { busiestPerSecond: 'what a shard can bear' },
    leftOut: [
      'A shard here bears 30 messages a second, so that you can see them. A real one bears thousands, and a real celebrity has millions of fans.',
      'All messages are the same work. Reading the likes of a celebrity is far more of it than adding one, and salting makes the reads many.',
      'Who likes what takes effect at once, and a refused like is not taken back. A copy of your own would lag, or refuse alone.',
      'Nobody tries again after an error. When people do, the fullest shard gets more of it.',
      'One cache for all web servers. With one in each of them, every server reads once a second.',
      'Photos come and go in fame. Here the celebrity’s photo is the most popular from the beginning to the end.',
    ],
  },
  ko: {
    question: '샤드가 64개라면, 유명인사 한 명쯤은 버틸 수 있을까요?',
    lead: '사진의 ‘좋아요’를 사진 이름의 해시에 따라 샤드에 나눠 담아요. 원통은 그 샤드로 오는 메시지만큼 차오르고, 가득 차면 버틸 수 있는 한계예요. 네모는 좋아요, 점은 누가 눌렀는지 묻는 질문과 답, 가위표는 샤드가 거절한 메시지예요.',
    nodes: nodes('웹 서버', '샤드 '),
    knobs: {
      shards: { name: '샤드', options: { 4: '4개', 8: '8개', 16: '16개', 64: '64개' } },
      remedy: {
        name: '몰리는 사진은',
        options: {
          none: '다른 사진과 똑같이',
          salt: '솔트: 여러 키로 쪼개요',
          copies: '복제: 여러 키에 통째로',
          cache: '캐시: 1초 동안 담아 둬요',
          yours: '내 코드대로 해요',
        },
      },
      parts: { name: '쪼개거나 복제할 키', unit: '개' },
      writePercent: { name: '요청 가운데 좋아요 누르기', unit: '%' },
    },
    faults: {},
    states: states({
      away: { word: '', says: (number) => `샤드 ${number}번은 없어요.` },
      calm: { word: '', says: (number) => `샤드 ${number}번이 오는 메시지를 다 감당하고 있어요.` },
      overloaded: {
        word: '초과',
        says: (number) => `샤드 ${number}번이 버틸 수 있는 것보다 많이 와서 거절하고 있어요.`,
      },
    }),
    measures: {
      busiestShare: '가장 바쁜 샤드의 몫',
      busiestPerSecond: '가장 바쁜 샤드로',
      failures: '거절된 요청',
      celebrityFailures: '거절된 유명인사 요청',
      messagesPerRead: '누가 눌렀는지 읽는 메시지',
      messagesPerLike: '좋아요 하나에 드는 메시지',
      staleReads: '좋아요를 빠뜨린 읽기',
      overloadedShards: '한계를 넘은 샤드',
    },
    limits: { busiestPerSecond: '샤드가 버틸 수 있는 한계' },
    leftOut: [
      '눈에 보이도록 샤드가 1초에 메시지 30개만 버텨요. 실제로는 수천 개를 버티고, 실제 유명인사는 팬이 수백만 명이에요.',
      '메시지마다 드는 일이 같아요. 실제로 유명인사의 좋아요를 모두 읽는 일은 하나를 더하는 일보다 훨씬 무겁고, 솔트를 쓰면 읽을 곳이 더 많아져요.',
      '좋아요는 누르는 순간 반영되고, 거절된 좋아요도 되돌리지 않아요. 실제 사본은 뒤처지거나 혼자 거절하기도 해요.',
      '오류를 본 사람이 다시 시도하지 않아요. 다시 시도하면 가장 바쁜 샤드에 더 몰려요.',
      '캐시는 모든 웹 서버가 함께 쓰는 하나예요. 서버마다 캐시가 있으면 서버 수만큼 1초에 한 번씩 읽어요.',
      '사진의 인기는 오르내려요. 여기서는 유명인사의 사진이 처음부터 끝까지 가장 인기 있어요.',
    ],
  },
};

export default labels;

function nodes(server: string, shard: string): Readonly<Record<string, string>> {
  return { server, ...Object.fromEntries(numbers.map((number) => [nodeOf(number), `${shard}${number}`])) };
}

interface StateText {
  readonly word: string;
  readonly says: (shard: number) => string;
}

/** Every shard's states, in the same words. */
function states(texts: Readonly<Record<string, StateText>>) {
  return Object.fromEntries(
    numbers.flatMap((number) =>
      Object.entries(texts).map(([state, { word, says }]) => [
        `${nodeOf(number)}.${state}`,
        { word, says: says(number) },
      ]),
    ),
  );
}
