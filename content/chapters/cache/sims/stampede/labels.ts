import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'What happens in the moment when the most popular page expires?',
    lead: 'Everybody wants one page, and the web server keeps it for a second. When the second is over, the next request goes to the database. Rings are requests for an answer that is already on its way.',
    nodes: { client: 'Visitors', server: 'Web server', database: 'Database' },
    knobs: {
      rate: { name: 'Requests for the page', unit: '/s' },
      loadMs: { name: 'Making it takes', unit: ' ms' },
      how: {
        name: 'Who finds it expired',
        options: { none: 'asks by itself', 'single-flight': 'shares one load', yours: 'runs your own code' },
      },
      jitterPercent: { name: 'Lifetimes are spread by', unit: '%' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
    },
    measures: {
      loads: 'Loads',
      hotLoads: 'Loads of the page',
      duplicateLoads: 'Loads for nothing',
      loadsAtOnce: 'Loads at once',
      latencyMsP99: 'Slowest 1 in 100',
      waiting: 'Visitors who wait',
    },
    limits: {},
    leftOut: [
      'This database works on any number of loads at the same speed. A real one slows down under a crowd, so the crowd grows.',
      'One web server. With twenty of them, each with a memory of its own, single flight still leaves twenty loads.',
      'Loads do not fail here. What to do when one does is part of the exercise.',
      'Nobody gives up waiting, and nobody presses reload.',
    ],
  },
  ko: {
    question: '가장 인기 있는 페이지가 만료되는 순간, 무슨 일이 일어날까요?',
    lead: '모두가 한 페이지를 찾고, 웹 서버는 그 페이지를 1초 동안 담아 둬요. 1초가 지나면 다음 요청은 데이터베이스로 가요. 속이 빈 고리는 이미 오고 있는 답을 또 달라는 요청이에요.',
    nodes: { client: '방문자', server: '웹 서버', database: '데이터베이스' },
    knobs: {
      rate: { name: '이 페이지를 찾는 요청', unit: '번/초' },
      loadMs: { name: '만드는 데 걸리는 시간', unit: 'ms' },
      how: {
        name: '만료된 걸 본 요청은',
        options: { none: '저마다 불러와요', 'single-flight': '하나만 불러오고 나눠요', yours: '내 코드대로 해요' },
      },
      jitterPercent: { name: '수명을 흩는 정도', unit: '%' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
    },
    measures: {
      loads: '불러오기',
      hotLoads: '이 페이지 불러오기',
      duplicateLoads: '헛되이 불러온 것',
      loadsAtOnce: '한꺼번에 불러오는 수',
      latencyMsP99: '느린 쪽 1%의 응답',
      waiting: '기다리는 방문자',
    },
    limits: {},
    leftOut: [
      '이 데이터베이스는 한꺼번에 몇 개를 불러오든 속도가 같아요. 실제로는 몰릴수록 느려지고, 느려질수록 더 몰려요.',
      '웹 서버가 한 대예요. 메모리를 따로 쓰는 서버가 스무 대라면, 요청을 합쳐도 불러오기가 스무 번 남아요.',
      '여기서는 불러오기가 실패하지 않아요. 실패했을 때 할 일은 실습에 들어 있어요.',
      '기다리다 포기하거나 새로 고침을 누르는 방문자가 없어요.',
    ],
  },
};

export default labels;
