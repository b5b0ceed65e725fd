import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'Who gets half of the old version and half of the new one?',
    lead: 'Visitors get the page, then the script that it names, from the nearest edge. At second 3 version 2 is released at the origin. A vermilion ring is an old page; a vermilion cross is a script that does not fit its page, or an error.',
    nodes: {
      west: 'West',
      east: 'East',
      edgeWest: 'West edge',
      edgeEast: 'East edge',
      origin: 'Origin',
    },
    knobs: {
      publish: {
        name: 'A release changes',
        options: {
          same: 'page and /app.js',
          purge: 'both, and purges the edges',
          versioned: 'the page; scripts: /app.v2.js',
        },
      },
      expiry: { name: 'max-age', options: { '1 s': '1 second', '3 s': '3 seconds', '8 s': '8 seconds' } },
      stale: {
        name: 'Serving stale',
        options: { never: 'never', allowed: 'while asking, and on errors' },
      },
      edge: { name: 'The edges run', options: { plain: 'the course’s code', yours: 'your own code' } },
    },
    faults: {
      'origin.deploy': 'Release',
      'origin.purge': 'Purge all',
      'origin.kill': 'Take down',
      'origin.revive': 'Bring back',
      'edgeWest.kill': 'Kill',
      'edgeWest.revive': 'Start',
      'edgeEast.kill': 'Kill',
      'edgeEast.revive': 'Start',
    },
    states: {
      'west.served': { word: '', says: 'Visitors in the west get a page that works.' },
      'west.failing': {
        word: 'broken',
        says: 'Visitors in the west get errors, or a page whose script is of another version.',
      },
      'east.served': { word: '', says: 'Visitors in the east get a page that works.' },
      'east.failing': {
        word: 'broken',
        says: 'Visitors in the east get errors, or a page whose script is of another version.',
      },
      'edgeWest.open': { word: '', says: 'The western edge is open.' },
      'edgeWest.down': {
        word: 'down',
        says: 'The western edge is down. A little later its visitors are sent to the eastern one.',
      },
      'edgeEast.open': { word: '', says: 'The eastern edge is open.' },
      'edgeEast.down': {
        word: 'down',
        says: 'The eastern edge is down. A little later its visitors are sent to the western one.',
      },
      'origin.open': { word: '', says: 'The origin answers.' },
      'origin.down': { word: 'down', says: 'The origin can’t be reached.' },
    },
    measures: {
      mixes: 'Mixes of two versions',
      oldPages: 'Old pages served',
      errors: 'Errors',
      originLoad: 'Requests at the origin',
      hitRatio: 'Answered at the edge',
    },
    limits: {},
    leftOut: [
      'The network is slower than a real one, and things expire within seconds, so that you can see both.',
      'Visitors have no cache of their own. A browser keeps the old script as well, and no purge reaches it.',
      'The origin changes from one version to the next in no time. With a rolling deploy, both answer side by side for minutes.',
      'One page with one script. A real page names dozens of files, and each pair of them can be a mix.',
      'Edges here do not wait for each other’s requests to the origin, since an answer may be meant for one visitor alone.',
    ],
  },
  ko: {
    question: '옛 버전 반, 새 버전 반을 받는 사람은 누구일까요?',
    lead: '방문자는 가까운 엣지에서 페이지를 받고, 그 페이지에 적힌 스크립트를 이어서 받아요. 3초에 원본 서버에서 버전 2를 배포해요. 주황빛 고리는 옛 페이지, 주황빛 가위표는 페이지와 버전이 다른 스크립트나 오류예요.',
    nodes: {
      west: '서쪽 방문자',
      east: '동쪽 방문자',
      edgeWest: '서쪽 엣지',
      edgeEast: '동쪽 엣지',
      origin: '원본 서버',
    },
    knobs: {
      publish: {
        name: '배포하면 바뀌는 것',
        options: {
          same: '페이지와 /app.js',
          purge: '둘 다, 엣지도 비워요(퍼지)',
          versioned: '페이지만, 스크립트는 /app.v2.js',
        },
      },
      expiry: { name: 'max-age', options: { '1 s': '1초', '3 s': '3초', '8 s': '8초' } },
      stale: { name: '만료된 답 내주기', options: { never: '안 내줘요', allowed: '새로 묻는 동안, 오류일 때' } },
      edge: { name: '엣지를 돌리는 코드', options: { plain: '강의의 코드', yours: '내가 짠 코드' } },
    },
    faults: {
      'origin.deploy': '새 버전 배포',
      'origin.purge': '모두 퍼지',
      'origin.kill': '내리기',
      'origin.revive': '다시 올리기',
      'edgeWest.kill': '죽이기',
      'edgeWest.revive': '켜기',
      'edgeEast.kill': '죽이기',
      'edgeEast.revive': '켜기',
    },
    states: {
      'west.served': { word: '', says: '서쪽 방문자가 제대로 된 페이지를 받고 있어요.' },
      'west.failing': {
        word: '깨진 페이지',
        says: '서쪽 방문자에게 오류가 나거나, 페이지와 스크립트의 버전이 어긋나요.',
      },
      'east.served': { word: '', says: '동쪽 방문자가 제대로 된 페이지를 받고 있어요.' },
      'east.failing': {
        word: '깨진 페이지',
        says: '동쪽 방문자에게 오류가 나거나, 페이지와 스크립트의 버전이 어긋나요.',
      },
      'edgeWest.open': { word: '', says: '서쪽 엣지가 열려 있어요.' },
      'edgeWest.down': { word: '죽음', says: '서쪽 엣지가 죽었어요. 조금 뒤부터 방문자는 동쪽 엣지로 가요.' },
      'edgeEast.open': { word: '', says: '동쪽 엣지가 열려 있어요.' },
      'edgeEast.down': { word: '죽음', says: '동쪽 엣지가 죽었어요. 조금 뒤부터 방문자는 서쪽 엣지로 가요.' },
      'origin.open': { word: '', says: '원본 서버가 답하고 있어요.' },
      'origin.down': { word: '내려감', says: '원본 서버에 닿지 않아요.' },
    },
    measures: {
      mixes: '버전이 섞인 페이지',
      oldPages: '나간 옛 페이지',
      errors: '오류',
      originLoad: '원본 서버가 받는 요청',
      hitRatio: '엣지에서 바로 나간 답',
    },
    limits: {},
    leftOut: [
      '눈에 보이도록 네트워크를 느리게 하고, 몇 초 만에 만료되게 했어요.',
      '방문자에게 캐시가 없어요. 브라우저도 옛 스크립트를 갖고 있고, 퍼지는 거기까지 닿지 않아요.',
      '원본 서버는 한순간에 다음 버전으로 바뀌어요. 롤링 배포라면 몇 분 동안 두 버전이 함께 답해요.',
      '페이지 하나에 스크립트 하나뿐이에요. 실제 페이지에는 파일이 수십 개 적혀 있고, 그 가운데 어느 둘이든 버전이 어긋날 수 있어요.',
      '여기 엣지는 다른 요청이 원본 서버에 물은 답을 함께 기다리지 않아요. 그 답은 한 사람만을 위한 것일 수 있거든요.',
    ],
  },
};

export default labels;
