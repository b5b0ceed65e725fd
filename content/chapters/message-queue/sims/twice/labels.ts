import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const WORKERS = ['worker1', 'worker2', 'worker3'] as const;

/** Both states of each worker, told with its number. */
function workerStates(
  downWord: string,
  says: { readonly up: (number: number) => string; readonly down: (number: number) => string },
): Readonly<Record<string, { readonly word: string; readonly says: string }>> {
  return Object.fromEntries(
    WORKERS.flatMap((worker, at) => [
      [`${worker}.up`, { word: '', says: says.up(at + 1) }],
      [`${worker}.down`, { word: downWord, says: says.down(at + 1) }],
    ]),
  );
}

const labels: Labels<typeof scenario> = {
  en: {
    question: 'A worker dies half way. Is the photo counted, and the mail sent, exactly once?',
    lead: 'For each photo a worker stores the picture, raises its owner’s count and sends a mail; then it acknowledges. Squares are what is written, rings in vermilion are messages that are delivered once more. Workers die at any moment and are back after half a second, with no memory of what they were doing.',
    nodes: {
      server: 'Web server',
      queue: 'Queue',
      worker1: 'Worker 1',
      worker2: 'Worker 2',
      worker3: 'Worker 3',
      database: 'Database',
      objects: 'Photo store',
      mail: 'Mail',
    },
    knobs: {
      how: {
        name: 'A worker',
        options: {
          'effect-first': 'works, then marks',
          'mark-first': 'marks, then works',
          together: 'commits both at once',
          yours: 'runs your own code',
        },
      },
      crashesPerMinute: { name: 'Each worker dies, per minute', unit: ' times' },
      visibilitySeconds: { name: 'Time for a job, then another gets it', unit: ' s' },
      twicePercent: { name: 'Uploads published twice', unit: '%' },
    },
    faults: { 'worker1.kill': 'Kill', 'worker2.kill': 'Kill', 'worker3.kill': 'Kill' },
    states: {
      'server.publishing': { word: '', says: 'The web server publishes uploads.' },
      'database.working': { word: '', says: 'The database works.' },
      'objects.working': { word: '', says: 'The photo store works.' },
      'mail.working': { word: '', says: 'The mail service works.' },
      ...workerStates('dead', {
        up: (number) => `Worker ${number} is up, and remembers nothing.`,
        down: (number) => `Worker ${number} dies in the middle of what it does.`,
      }),
    },
    measures: {
      doubled: 'Done twice',
      lost: 'Never done',
      photos: 'Photos uploaded',
      mails: 'Mails sent',
      deliveriesEach: 'Deliveries per message',
    },
    limits: {},
    leftOut: [
      'The services never fail here, and never forget; only workers die. In the exercise any call may fail.',
      'The mail service remembers every key that it has seen. A real one remembers them for a day or so.',
      'A worker that dies in a real system may also take others with it, or come back on another machine.',
    ],
  },
  ko: {
    question: '작업자가 일하다 죽어도 사진은 딱 한 번 세고 메일도 딱 한 번 갈까요?',
    lead: '작업자는 사진마다 파일을 저장하고, 주인의 사진 수를 하나 늘리고, 메일을 보낸 다음 확인(ack)해요. 네모는 무언가를 쓰는 요청, 주홍 고리는 다시 배달된 메시지예요. 작업자는 아무 때나 죽고, 0.5초 뒤에 하던 일을 까맣게 잊은 채 돌아와요.',
    nodes: {
      server: '웹 서버',
      queue: '큐',
      worker1: '작업자 1',
      worker2: '작업자 2',
      worker3: '작업자 3',
      database: 'DB',
      objects: '사진 저장소',
      mail: '메일',
    },
    knobs: {
      how: {
        name: '작업자는',
        options: {
          'effect-first': '일하고 표시해요',
          'mark-first': '표시하고 일해요',
          together: '함께 커밋해요',
          yours: '내 코드대로 해요',
        },
      },
      crashesPerMinute: { name: '작업자마다 1분에 죽는 횟수', unit: '번' },
      visibilitySeconds: { name: '이 시간이 지나면 다른 작업자에게', unit: '초' },
      twicePercent: { name: '두 번 발행된 업로드', unit: '%' },
    },
    faults: { 'worker1.kill': '죽이기', 'worker2.kill': '죽이기', 'worker3.kill': '죽이기' },
    states: {
      'server.publishing': { word: '', says: '웹 서버가 올라온 사진을 큐에 넣고 있어요.' },
      'database.working': { word: '', says: '데이터베이스가 일하고 있어요.' },
      'objects.working': { word: '', says: '사진 저장소가 일하고 있어요.' },
      'mail.working': { word: '', says: '메일 서비스가 일하고 있어요.' },
      ...workerStates('죽음', {
        up: (number) => `작업자 ${number}: 켜졌지만 아무것도 기억하지 못해요.`,
        down: (number) => `작업자 ${number}: 일하다 말고 죽었어요.`,
      }),
    },
    measures: {
      doubled: '두 번 한 일',
      lost: '빠뜨린 일',
      photos: '올라온 사진',
      mails: '보낸 메일',
      deliveriesEach: '메시지당 배달',
    },
    limits: {},
    leftOut: [
      '여기서는 작업자만 죽고, 다른 서비스는 실패하지도 잊지도 않아요. 실습에서는 어떤 호출이든 실패할 수 있어요.',
      '이 메일 서비스는 한 번 본 키를 끝까지 기억해요. 실제로는 하루쯤 기억해요.',
      '실제로는 작업자가 죽으면서 다른 것까지 쓰러뜨리기도 하고, 아예 다른 서버에서 되살아나기도 해요.',
    ],
  },
};

export default labels;
