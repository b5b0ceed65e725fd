import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'One app, two stores: when is the timeline put together?',
    lead: 'Eighty times a second somebody opens a timeline, posts, deletes a photo or takes a new name. The drum fills with what waits for it. Dots are questions and answers, squares are writes, crosses are errors and timelines that are not what they should be at that moment.',
    nodes: { client: 'Visitors', server: 'Web server', store: 'Database' },
    knobs: {
      store: {
        name: 'A timeline is',
        options: {
          join: 'joined when read',
          document: 'a document, with care',
          careless: 'a document, carelessly',
          yours: 'a document, by your code',
        },
      },
      readsPerWrite: { name: 'Reads for each write', unit: '' },
      followers: { name: 'Followers of an author', unit: '' },
      repeatedPercent: { name: 'Writes handed over twice', unit: '%' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: 'Visitors get their timelines.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'store.steady': { word: '', says: 'The database keeps up.' },
      'store.behind': { word: 'copies wait', says: 'Copies wait to be written: timelines are older than the app.' },
      'store.full': { word: 'full', says: 'The line before the database is full, and it refuses questions.' },
    },
    measures: {
      timeMsMean: 'Time for a timeline, mean',
      storeUse: 'Use of the database',
      failures: 'Timelines refused',
      wrongTimelines: 'Wrong timelines served',
      piecesPerRead: 'Rows or documents for a read',
      piecesPerWrite: 'Rows or documents for a write',
    },
    limits: {},
    leftOut: [
      'Finding a row or a document takes 0.4 ms here, so that eighty visitors are a crowd. A real database finds thousands in that time when they are in memory.',
      'Rows and documents are found at the same price. A join over rows that lie side by side on the disk is cheaper than one over rows that lie anywhere.',
      'The machine copies in its spare time, and one copy after another. A real service gives the copying to other machines, through a queue; its lag remains.',
      'A timeline shows every photo of everybody followed. A real one shows the newest, and the rest page by page.',
      'Nearly as many photos are deleted as are posted, so that timelines stay about as long as they were.',
      'Nobody begins to follow anybody. With documents that is one more thing to follow up.',
    ],
  },
  ko: {
    question: '앱은 하나, 저장소는 둘. 타임라인은 언제 만들어질까요?',
    lead: '1초에 80번, 누군가 타임라인을 열거나 사진을 올리고 지우거나 이름을 바꿔요. 원통은 밀린 일만큼 차올라요. 점은 질문과 답, 네모는 쓰기, 가위표는 오류이거나 그 순간의 사실과 다른 타임라인이에요.',
    nodes: { client: '방문자', server: '웹 서버', store: '데이터베이스' },
    knobs: {
      store: {
        name: '타임라인 만들기',
        options: {
          join: '읽을 때 조인',
          document: '문서로, 꼼꼼히',
          careless: '문서로, 대충',
          yours: '문서로, 내 코드로',
        },
      },
      readsPerWrite: { name: '쓰기 한 번당 읽기', unit: '번' },
      followers: { name: '한 사람의 팔로워', unit: '명' },
      repeatedPercent: { name: '두 번 전달되는 쓰기', unit: '%' },
    },
    faults: {},
    states: {
      'client.served': { word: '', says: '방문자가 타임라인을 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'store.steady': { word: '', says: '데이터베이스가 밀리지 않고 일해요.' },
      'store.behind': { word: '복사 밀림', says: '고쳐 쓸 복사본이 밀려서 타임라인이 실제보다 낡았어요.' },
      'store.full': { word: '가득', says: '데이터베이스 앞줄이 가득 차서 질문을 거절하고 있어요.' },
    },
    measures: {
      timeMsMean: '타임라인을 받기까지(평균)',
      storeUse: '데이터베이스 이용률',
      failures: '거절된 타임라인',
      wrongTimelines: '틀린 타임라인',
      piecesPerRead: '읽기 한 번의 행이나 문서',
      piecesPerWrite: '쓰기 한 번의 행이나 문서',
    },
    limits: {},
    leftOut: [
      '방문자 80명으로도 붐비도록 행이나 문서 하나를 찾는 데 0.4ms를 써요. 실제 데이터베이스는 메모리에 있는 것이라면 그 사이에 수천 개를 찾아요.',
      '행이든 문서든 찾는 값이 같아요. 실제로는 디스크에 나란히 놓인 행을 조인하는 편이 흩어진 행을 조인하는 것보다 싸요.',
      '복사본은 같은 서버가 틈나는 대로 하나씩 고쳐요. 실제 서비스는 큐를 거쳐 다른 서버에 맡기지만, 뒤처지는 건 마찬가지예요.',
      '타임라인에 팔로우하는 사람의 사진이 전부 나와요. 실제로는 최신 사진부터 한 쪽씩 보여 줘요.',
      '타임라인 길이가 비슷하게 유지되도록, 올리는 만큼 지우는 사진도 많게 했어요.',
      '새로 팔로우하는 사람이 없어요. 문서로 두면 이것도 따라가며 고쳐야 할 일이에요.',
    ],
  },
};

export default labels;
