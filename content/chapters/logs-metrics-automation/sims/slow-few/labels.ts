import type { Labels } from '#kit';
import { nodeOf, SERVERS_MAX } from './places.ts';
import type scenario from './scenario.ts';

const NUMBERS = Array.from({ length: SERVERS_MAX }, (_, at) => at + 1);

/** A name for each photo server. */
function named(nameOf: (number: number) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(NUMBERS.map((number) => [nodeOf(number), nameOf(number)]));
}

/** What each photo server says of itself. */
function states(says: Readonly<Record<string, (number: number) => string>>) {
  return Object.fromEntries(
    NUMBERS.flatMap((number) =>
      Object.entries(says).map(([state, sentence]) => [
        `${nodeOf(number)}.${state}`,
        { word: '', says: sentence(number) },
      ]),
    ),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Nearly every answer is quick. Why does the page wait?',
    lead: 'A page shows photos, each from another server, and it is done when the last of them is there. Every second the servers send what they have counted to the dashboard. Turn up the photos on a page, and look at who is held up.',
    nodes: { client: 'Visitors', page: 'Pages', dashboard: 'Dashboard', ...named((number) => `Photos ${number}`) },
    knobs: {
      fanOut: { name: 'Photos on a page, each from another server', unit: '' },
      cause: {
        name: 'Some are slow because',
        options: {
          everywhere: 'old photos come out of an archive',
          one: 'all old photos are on server 1',
          pauses: 'servers pause to clear their memory',
        },
      },
      slowPercent: { name: 'So much of the photos, or of the time', unit: '%' },
      p99By: {
        name: 'The dashboard’s p99 is',
        options: {
          averaged: 'the servers’ p99s, averaged',
          merged: 'from merged histograms',
          yours: 'from your own histogram',
        },
      },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      ...states({
        working: (number) => `Photo server ${number} works.`,
        paused: (number) => `Photo server ${number} pauses; whatever it has at hand waits.`,
        away: (number) => `There is no photo server ${number}.`,
      }),
    },
    measures: {
      photoMsMean: 'A photo, mean',
      photoMsP50: 'A photo, typical (p50)',
      photoMsP99: 'p99 of all photos, true',
      shownMsP99: 'p99 on the dashboard',
      heldUpPages: 'Pages that wait longer than that p99',
      pageMsP50: 'A page, typical (p50)',
      pageMsP99: 'A page, p99',
    },
    limits: {},
    leftOut: [
      'A server works on any number of photos at once. A real one gets slower under a crowd, and then slow photos make others slow.',
      'Nobody gives up. In production a page would leave out a photo after a while, or ask a second server for it.',
      'All numbers count from the beginning of the run. A dashboard would forget what is older than some minutes.',
      'Photos that are still on their way when the run ends are in no number, and those are the slow ones.',
      'Messages take 50 ms each way, so that they can be seen. Within a data centre it is less than one.',
    ],
  },
  ko: {
    question: '답은 거의 다 빠른데 페이지는 왜 기다릴까요?',
    lead: '페이지 하나에 사진이 여러 장 있고, 사진마다 다른 서버에서 와요. 마지막 사진이 와야 페이지가 끝나요. 서버들은 1초마다 그동안 센 것을 대시보드로 보내요. 한 페이지의 사진 수를 늘려 보면서 누가 발이 묶이는지 보세요.',
    nodes: { client: '방문자', page: '페이지', dashboard: '대시보드', ...named((number) => `사진 ${number}번`) },
    knobs: {
      fanOut: { name: '한 페이지의 사진(서버도 그만큼)', unit: '장' },
      cause: {
        name: '몇 장이 느린 까닭',
        options: {
          everywhere: '오래된 사진은 보관소에서 꺼내요',
          one: '오래된 사진이 모두 1번 서버에 있어요',
          pauses: '서버가 메모리를 정리하느라 멈춰요',
        },
      },
      slowPercent: { name: '그런 사진(또는 시간)의 비율', unit: '%' },
      p99By: {
        name: '대시보드의 p99는',
        options: {
          averaged: '서버별 p99의 평균',
          merged: '합친 히스토그램에서',
          yours: '내 히스토그램에서',
        },
      },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 받고 있어요.' },
      ...states({
        working: (number) => `사진 서버 ${number}번이 일하고 있어요.`,
        paused: (number) => `사진 서버 ${number}번이 멈췄어요. 맡은 일은 모두 기다려요.`,
        away: (number) => `사진 서버 ${number}번은 없어요.`,
      }),
    },
    measures: {
      photoMsMean: '사진 한 장(평균)',
      photoMsP50: '보통 사진(p50)',
      photoMsP99: '모든 사진의 진짜 p99',
      shownMsP99: '대시보드에 보이는 p99',
      heldUpPages: '그 p99보다 오래 기다린 페이지',
      pageMsP50: '보통 페이지(p50)',
      pageMsP99: '페이지의 p99',
    },
    limits: {},
    leftOut: [
      '서버는 사진 몇 장이든 동시에 처리해요. 실제 서버는 일이 몰리면 느려지고, 느린 사진이 다른 사진까지 늦춰요.',
      '아무도 포기하지 않아요. 현장에서는 얼마쯤 기다리다가 그 사진을 빼거나 다른 서버에 한 번 더 물어요.',
      '모든 숫자는 실행을 시작한 때부터 세요. 실제 대시보드는 몇 분이 지난 것은 잊어요.',
      '실행이 끝날 때까지 오지 못한 사진은 어느 숫자에도 들어가지 않아요. 하필 느린 사진들이 빠지는 거예요.',
      '메시지가 눈에 보이도록 한 번 오가는 길을 50ms씩 늘렸어요. 같은 데이터 센터 안이라면 1ms도 걸리지 않아요.',
    ],
  },
};

export default labels;
