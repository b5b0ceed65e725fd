import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'How busy may one machine be before everybody waits?',
    lead: 'One machine does everything, and a request takes it 10 ms on average. The gauge shows how many requests it has at hand, the worked on and the waiting. Let more people come, and watch the time rather than the use.',
    nodes: { client: 'Visitors', box: 'One machine' },
    knobs: {
      rate: { name: 'Requests', unit: '/s' },
      spread: {
        name: 'Requests are',
        options: { equal: 'all alike', usual: 'some longer, some shorter', wild: 'mostly short, a few very long' },
      },
      workers: { name: 'Workers, 10 ms each', unit: '' },
      queueMax: { name: 'Room to wait for', unit: ' requests' },
    },
    faults: { 'box.kill': 'Pull the plug', 'box.revive': 'Plug it in' },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'box.idle': { word: '', says: 'The machine has a worker to spare.' },
      'box.busy': { word: 'a line', says: 'Requests wait in line.' },
      'box.full': { word: 'full', says: 'There is no more room in the line, and the machine turns requests away.' },
      'box.off': { word: 'no power', says: 'The machine is without power. Everything it was doing is lost.' },
      'box.booting': { word: 'starting', says: 'The machine starts.' },
    },
    measures: {
      use: 'Use',
      timeMsMean: 'Time in the machine, mean',
      timeMsP99: 'Slowest 1 in 100',
      failures: 'Errors',
    },
    limits: {},
    leftOut: [
      'A real machine also swaps memory, writes logs and collects garbage, and gets slower by it when it is busy.',
      'Workers share processors, disks and locks, so that four of them do not do four times as much.',
      'Nobody gives up waiting, and nobody presses reload.',
    ],
  },
  ko: {
    question: '서버 한 대는 얼마나 바빠도 괜찮을까요?',
    lead: '서버 한 대가 모든 일을 하고, 요청 하나에 평균 10ms가 걸려요. 눈금은 지금 안고 있는 요청의 수예요. 처리 중인 것과 기다리는 것을 합친 수죠. 방문자를 늘려 보세요. 이용률보다 시간을 눈여겨보세요.',
    nodes: { client: '방문자', box: '서버 한 대' },
    knobs: {
      rate: { name: '요청', unit: '개/초' },
      spread: {
        name: '요청마다 걸리는 시간',
        options: { equal: '모두 똑같아요', usual: '길고 짧은 게 섞여요', wild: '대부분 짧고 몇 개는 아주 길어요' },
      },
      workers: { name: '일꾼(요청 하나에 10ms)', unit: '명' },
      queueMax: { name: '기다릴 수 있는 요청', unit: '개' },
    },
    faults: { 'box.kill': '전원 끄기', 'box.revive': '전원 켜기' },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'box.idle': { word: '', says: '서버에 노는 일꾼이 있어요.' },
      'box.busy': { word: '줄 섬', says: '요청이 줄을 서서 기다려요.' },
      'box.full': { word: '꽉 참', says: '줄에 자리가 없어서 요청을 돌려보내요.' },
      'box.off': { word: '꺼짐', says: '서버에 전원이 없어요. 하던 일은 모두 사라졌어요.' },
      'box.booting': { word: '켜는 중', says: '서버가 켜지고 있어요.' },
    },
    measures: {
      use: '이용률',
      timeMsMean: '서버 안에서 보낸 시간(평균)',
      timeMsP99: '느린 쪽 1%',
      failures: '오류',
    },
    limits: {},
    leftOut: [
      '실제 서버는 바쁠 때 메모리를 디스크로 옮기고, 로그를 쓰고, 가비지 컬렉션을 하느라 더 느려져요.',
      '일꾼들은 프로세서와 디스크와 잠금을 나눠 써요. 그래서 넷이라고 네 배를 하지는 못해요.',
      '기다리다 포기하거나 새로 고침을 누르는 방문자가 없어요.',
    ],
  },
};

export default labels;
