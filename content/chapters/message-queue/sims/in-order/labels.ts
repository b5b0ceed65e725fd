import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'What does it cost to keep the order?',
    lead: 'Ten photos a second: some from one busy owner, the rest in albums of five. The queue gives them out in the order in which they came. See how many are finished before an earlier photo of the same owner, and how many workers are at work.',
    nodes: {
      client: 'Uploaders',
      server: 'Web server',
      queue: 'Queue',
      crew: 'Workers',
      dead: 'Dead letters',
    },
    knobs: {
      keep: {
        name: 'Kept in order',
        options: { nothing: 'no photos', owner: 'each owner’s photos', all: 'all photos' },
      },
      workers: { name: 'Workers', unit: '' },
      busyPercent: { name: 'Photos of one busy owner', unit: '%' },
    },
    faults: { 'client.poison': 'Bad photo', 'crew.crash': 'Kill one' },
    states: {
      'client.served': { word: '', says: 'Uploads get through.' },
      'client.failing': { word: 'errors', says: 'Uploaders see errors.' },
      'server.on': { word: '', says: 'The web server takes photos and publishes jobs.' },
      'crew.working': { word: '', says: 'All workers are there.' },
      'crew.short': { word: 'one short', says: 'A worker has died in the middle of a photo, and told nobody.' },
      'dead.lying': { word: '', says: 'Dead letters have a place.' },
    },
    measures: {
      overtaken: 'Finished before an earlier one',
      backlog: 'Photos waiting or at work',
      atWork: 'Workers at work',
      oldestSeconds: 'Oldest photo',
    },
    limits: {},
    leftOut: [
      'Who keeps the order here is the queue, which holds an owner’s next photo back. A log with partitions gives each owner to one consumer instead; the price is the same.',
      'A photo’s thumbnail does not care in which order it is made. Renames and deletions do.',
    ],
  },
  ko: {
    question: '순서를 지키면 무엇을 내줘야 할까요?',
    lead: '1초에 사진 10장이 올라와요. 일부는 한 사람이 몰아서, 나머지는 여럿이 다섯 장짜리 앨범으로 올려요. 큐는 들어온 순서대로 내줘요. 같은 주인의 앞선 사진보다 먼저 끝나는 사진이 얼마나 되는지, 일하는 작업자는 몇인지 보세요.',
    nodes: {
      client: '올리는 사람',
      server: '웹 서버',
      queue: '큐',
      crew: '작업자',
      dead: '데드 레터',
    },
    knobs: {
      keep: {
        name: '순서를 지키는 범위',
        options: { nothing: '지키지 않아요', owner: '같은 주인의 사진끼리', all: '모든 사진' },
      },
      workers: { name: '작업자', unit: '명' },
      busyPercent: { name: '한 사람이 올리는 몫', unit: '%' },
    },
    faults: { 'client.poison': '깨진 사진', 'crew.crash': '한 명 죽이기' },
    states: {
      'client.served': { word: '', says: '사진이 잘 올라가고 있어요.' },
      'client.failing': { word: '오류', says: '사진을 올리는 사람에게 오류가 보여요.' },
      'server.on': { word: '', says: '웹 서버가 사진을 받아 작업을 큐에 넣고 있어요.' },
      'crew.working': { word: '', says: '작업자가 모두 일하고 있어요.' },
      'crew.short': { word: '빈자리', says: '작업자 한 명이 사진을 줄이다 말고 말없이 죽었어요.' },
      'dead.lying': { word: '', says: '데드 레터를 둘 곳이 있어요.' },
    },
    measures: {
      overtaken: '앞선 사진보다 먼저 끝난 것',
      backlog: '기다리거나 처리 중인 사진',
      atWork: '일하는 작업자',
      oldestSeconds: '가장 오래된 사진',
    },
    limits: {},
    leftOut: [
      '여기서는 큐가 같은 주인의 다음 사진을 붙들어 두어 순서를 지켜요. 파티션으로 나뉜 로그는 주인마다 소비자 하나를 정해 둬요. 치르는 값은 같아요.',
      '섬네일은 어떤 순서로 만들어도 그만이에요. 이름 바꾸기나 지우기라면 이야기가 달라요.',
    ],
  },
};

export default labels;
