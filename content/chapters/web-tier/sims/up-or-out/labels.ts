import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const NAMES = ['small1', 'small2', 'small3', 'small4', 'small5', 'small6', 'small7', 'small8'] as const;

type Small = (typeof NAMES)[number];

/** The names of the small servers, numbered. */
function named(nameOf: (number: number) => string): Readonly<Record<Small, string>> {
  return Object.fromEntries(NAMES.map((name, at) => [name, nameOf(at + 1)])) as Record<Small, string>;
}

/** The states of every server, told with its name. */
function states(
  names: Readonly<Record<string, string>>,
  words: {
    readonly off: string;
    readonly booting: string;
    readonly says: Readonly<Record<string, (name: string) => string>>;
  },
): Readonly<Record<string, { readonly word: string; readonly says: string }>> {
  const wordOf: Readonly<Record<string, string>> = { on: '', off: words.off, booting: words.booting, away: '' };
  return Object.fromEntries(
    Object.entries(names).flatMap(([node, name]) =>
      Object.entries(words.says).map(([state, says]) => [
        `${node}.${state}`,
        { word: wordOf[state]!, says: says(name) },
      ]),
    ),
  );
}

const en = { big: 'One big server', ...named((number) => `${number}`) };
const ko = { big: '큰 서버 한 대', ...named((number) => `${number}번`) };

const labels: Labels<typeof scenario> = {
  en: {
    question: 'One big server, or many small ones?',
    lead: 'The same power either way: one server that is so many times as fast, or so many servers of which each is as fast as one. Compare the two on the same requests. Then take one side alone, and pull a plug.',
    nodes: { client: 'Visitors', balancer: 'Balancer', ...en },
    knobs: {
      how: { name: 'The power is in', options: { up: 'one big server', out: 'many small ones' } },
      count: { name: 'Times the power of one', unit: '×' },
      usePercent: { name: 'Load', unit: '% of the power' },
      spread: {
        name: 'Requests are',
        options: { equal: 'all alike', usual: 'some longer, some shorter', wild: 'mostly short, a few very long' },
      },
    },
    faults: {
      'big.kill': 'Kill',
      'big.revive': 'Revive',
      'small1.kill': 'Kill',
      'small1.revive': 'Revive',
    },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'balancer.active': { word: '', says: 'The balancer answers.' },
      'balancer.standby': { word: '', says: 'The balancer stands by.' },
      ...states(en, {
        off: 'no power',
        booting: 'starting',
        says: {
          on: (name) => `Server “${name}” is up.`,
          off: (name) => `Server “${name}” is without power. All that it had at hand is refused.`,
          booting: (name) => `Server “${name}” starts.`,
          away: (name) => `There is no server “${name}”.`,
        },
      }),
    },
    measures: {
      timeMsMean: 'Time for a page, mean',
      timeMsP99: 'Slowest 1 in 100',
      served: 'Requests served',
    },
    limits: {},
    leftOut: [
      'The price. A server of eight times the power costs more than eight servers, and beyond some size nobody sells one.',
      'A real big server has more processors and not faster ones, so that a single request is not eight times as fast on it.',
      'A dead server refuses here, and the balancer gives the request to another and leaves that server alone for a second. A server that is slow, or silent, is not found out so soon.',
    ],
  },
  ko: {
    question: '큰 서버 한 대일까요, 작은 서버 여러 대일까요?',
    lead: '힘은 어느 쪽이나 같아요. 몇 배 빠른 서버 한 대이거나, 보통 서버 몇 대예요. 똑같은 요청을 두 쪽에 보내 견줘 보세요. 그다음 한쪽만 놓고 전원을 꺼 보세요.',
    nodes: { client: '방문자', balancer: '밸런서', ...ko },
    knobs: {
      how: { name: '힘을', options: { up: '큰 서버 한 대에 모아요', out: '작은 서버 여러 대로 나눠요' } },
      count: { name: '서버 한 대의 몇 배', unit: '배' },
      usePercent: { name: '부하(전체 힘에 견주어)', unit: '%' },
      spread: {
        name: '요청마다 걸리는 시간',
        options: { equal: '모두 똑같아요', usual: '길고 짧은 게 섞여요', wild: '대부분 짧고 몇 개는 아주 길어요' },
      },
    },
    faults: {
      'big.kill': '죽이기',
      'big.revive': '살리기',
      'small1.kill': '죽이기',
      'small1.revive': '살리기',
    },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'balancer.active': { word: '', says: '밸런서가 답하고 있어요.' },
      'balancer.standby': { word: '', says: '밸런서가 대기하고 있어요.' },
      ...states(ko, {
        off: '꺼짐',
        booting: '켜는 중',
        says: {
          on: (name) => `서버(${name}): 켜져 있어요.`,
          off: (name) => `서버(${name}): 전원이 없어요. 안고 있던 요청은 모두 거절돼요.`,
          booting: (name) => `서버(${name}): 켜지고 있어요.`,
          away: (name) => `서버(${name}): 없어요.`,
        },
      }),
    },
    measures: {
      timeMsMean: '페이지를 받기까지(평균)',
      timeMsP99: '느린 쪽 1%',
      served: '답을 받은 요청',
    },
    limits: {},
    leftOut: [
      '값이 빠져 있어요. 여덟 배 센 서버 한 대는 여덟 대보다 비싸고, 어느 크기부터는 아무도 팔지 않아요.',
      '실제로 큰 서버는 프로세서가 빠른 게 아니라 많아요. 그래서 요청 하나가 여덟 배 빨라지지는 않아요.',
      '여기서는 죽은 서버가 바로 거절하니 밸런서가 요청을 다른 서버에 넘기고 그 서버를 1초 동안 내버려 둬요. 느리거나 아무 말이 없는 서버는 이렇게 빨리 드러나지 않아요.',
    ],
  },
};

export default labels;
