import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'What does it cost to put a wire between the web server and its database?',
    lead: 'Forty requests a second, and each of them asks the database a few times, one question after the other. Together, both tiers share one machine. Apart, each has its own, and every question travels.',
    nodes: { client: 'Visitors', server: 'Web server', database: 'Database' },
    knobs: {
      layout: {
        name: 'The two tiers are',
        options: { together: 'on one machine', apart: 'on two machines', yours: 'on two, with your own pool' },
      },
      queries: { name: 'Queries for one request', unit: '' },
      roundTripMs: { name: 'The wire, there and back', unit: ' ms' },
      poolSize: { name: 'Connections', unit: '' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
    },
    measures: {
      serverUse: 'Use of the web server',
      databaseUse: 'Use of the database',
      timeMsMean: 'Time for a page, mean',
      timeMsP99: 'Slowest 1 in 100',
      roundTrips: 'Queries',
      failures: 'Errors',
    },
    limits: {},
    leftOut: [
      'Opening a connection costs more than a query. Here all of them are open from the start.',
      'A web server that waits for the database still holds memory for each request; here it can hold any number.',
      'A query takes the same however many rows it brings back, and the wire is as fast with large answers as with small ones.',
    ],
  },
  ko: {
    question: '웹 서버와 데이터베이스 사이에 선을 놓으면 무엇을 치르게 될까요?',
    lead: '1초에 요청이 40개 오고, 요청마다 데이터베이스에 몇 번씩 차례로 물어요. 함께 두면 두 계층이 서버 한 대를 나눠 쓰고, 떼어 놓으면 한 대씩 쓰는 대신 질문이 매번 선을 타고 다녀와요.',
    nodes: { client: '방문자', server: '웹 서버', database: '데이터베이스' },
    knobs: {
      layout: {
        name: '두 계층은',
        options: { together: '서버 한 대에 함께', apart: '서버 두 대에 따로', yours: '두 대에 따로, 내 풀로' },
      },
      queries: { name: '요청 하나의 쿼리', unit: '번' },
      roundTripMs: { name: '선을 다녀오는 시간', unit: 'ms' },
      poolSize: { name: '연결', unit: '개' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
    },
    measures: {
      serverUse: '웹 서버 이용률',
      databaseUse: '데이터베이스 이용률',
      timeMsMean: '페이지를 받기까지(평균)',
      timeMsP99: '느린 쪽 1%',
      roundTrips: '쿼리',
      failures: '오류',
    },
    limits: {},
    leftOut: [
      '연결을 새로 여는 건 쿼리보다 비싸요. 여기서는 처음부터 모두 열려 있어요.',
      '데이터베이스를 기다리는 웹 서버는 요청마다 메모리를 붙들고 있어요. 여기서는 얼마든지 붙들 수 있어요.',
      '가져오는 행이 많아도 쿼리 시간은 같고, 답이 커도 선의 속도는 같아요.',
    ],
  },
};

export default labels;
