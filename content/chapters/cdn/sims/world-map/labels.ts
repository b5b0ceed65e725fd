import type { Labels } from '#kit';
import { english, korean, measuresByCity, statesByCity } from './city-names.ts';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'How long does the rest of the world wait for a photo?',
    lead: 'Visitors (circles) ask for photos that live in Virginia. Rings open a connection, filled marks carry the request and the photo. At an edge site (globe), what it does not have goes on to Virginia in vermilion. At each city: the mean wait, or the site’s hit ratio. Time runs five times slower than in the world.',
    nodes: { ...english, origin: 'Virginia' },
    knobs: {
      serving: {
        name: 'Photos come from',
        options: { origin: 'the origin in Virginia', cdn: 'the nearest edge' },
      },
      sites: { name: 'Edge sites', unit: '' },
      expiry: {
        name: 'An edge keeps a photo for',
        options: { '5 s': '5 seconds', '30 s': '30 seconds', '5 min': '5 minutes' },
      },
      demand: { name: 'Requests, in all the world', unit: '/s' },
    },
    faults: {},
    states: {
      'origin.up': { word: '', says: 'The origin answers.' },
      ...statesByCity(
        english,
        (city) => `Answers reach ${city} within 200 ms.`,
        (city) => `An answer took more than 200 ms to ${city}.`,
        (city) => `The ${city} site is open.`,
        (city) => `There is no ${city} site.`,
      ),
    },
    measures: {
      hitRatio: 'Hit ratio of the edges',
      popularHitRatio: 'Hit ratio, the 100 most popular',
      rareHitRatio: 'Hit ratio, all others',
      originLoad: 'Requests at the origin',
      latencyMsMean: 'Mean wait',
      latencyMsP99: 'Slowest 1 in 100',
      monthlyCost: 'Traffic bill, a month',
      ...measuresByCity(
        english,
        (city) => `Mean wait in ${city}`,
        (city) => `Slowest 1 in 100 in ${city}`,
        (city) => `Hit ratio of the ${city} site`,
      ),
    },
    limits: {},
    leftOut: [
      'Cables do not follow great circles, and routers take time: real round trips are often one and a half times as long.',
      'Every visitor opens a new connection and asks for one photo. A browser uses a connection for many, and pays for the first two round trips once.',
      'Looking up the name, sending a large photo piece by piece and losing packets cost more round trips.',
      'Every region has as many visitors, and they all like the same photos. In the world each region has favourites of its own.',
      'An edge site has room for everything. A real one also evicts what is rarely asked for, so rare photos hit even less.',
      'The bill counts bytes at the prices of one provider for its first 10 TB: CloudFront for what leaves the edges, EC2 in Virginia for what leaves the origin, to an edge as well. Large customers pay less, requests cost a little as well, and where both come from one house the way between them is free.',
    ],
  },
  ko: {
    question: '지구 반대편 사람은 사진 한 장을 얼마나 기다릴까요?',
    lead: '방문자(동그라미)가 버지니아에 있는 사진을 찾아요. 속이 빈 고리는 연결을 여는 메시지고, 속이 찬 표시는 요청과 사진이에요. 엣지(지구본)에 없는 사진은 주황빛 선을 그리며 버지니아까지 가요. 도시마다 평균 기다린 시간이나 엣지의 적중률이 적혀 있어요. 시간은 실제보다 다섯 배 느리게 흘러요.',
    nodes: { ...korean, origin: '버지니아' },
    knobs: {
      serving: { name: '사진을 내주는 곳', options: { origin: '버지니아의 원본 서버', cdn: '가장 가까운 엣지' } },
      sites: { name: '엣지 수', unit: '곳' },
      expiry: { name: '엣지가 사진을 두는 시간', options: { '5 s': '5초', '30 s': '30초', '5 min': '5분' } },
      demand: { name: '전 세계 요청', unit: '번/초' },
    },
    faults: {},
    states: {
      'origin.up': { word: '', says: '원본 서버가 답하고 있어요.' },
      ...statesByCity(
        korean,
        (city) => `${city} 방문자에게 200ms 안에 답이 닿아요.`,
        (city) => `${city} 방문자가 답을 200ms 넘게 기다렸어요.`,
        (city) => `${city}가 열려 있어요.`,
        (city) => `${city}는 없어요.`,
      ),
    },
    measures: {
      hitRatio: '엣지 적중률',
      popularHitRatio: '인기 100장의 적중률',
      rareHitRatio: '나머지 사진의 적중률',
      originLoad: '원본 서버가 받는 요청',
      latencyMsMean: '평균 기다린 시간',
      latencyMsP99: '느린 쪽 1%의 응답',
      monthlyCost: '한 달 트래픽 요금',
      ...measuresByCity(
        korean,
        (city) => `${city}의 평균 기다린 시간`,
        (city) => `${city}의 느린 쪽 1%`,
        (city) => `${city} 적중률`,
      ),
    },
    limits: {},
    leftOut: [
      '케이블은 지구 위 최단 거리로 놓이지 않고, 라우터도 시간을 써요. 실제 왕복은 흔히 여기보다 한 배 반쯤 길어요.',
      '방문자마다 새 연결을 열고 사진 한 장만 받아요. 브라우저는 연결 하나로 여러 장을 받으니, 처음 두 번의 왕복 값은 한 번만 치러요.',
      '이름을 찾고, 큰 사진을 나눠 보내고, 잃어버린 패킷을 다시 보내는 데도 왕복이 더 들어요.',
      '지역마다 방문자 수가 같고 좋아하는 사진도 같아요. 실제로는 지역마다 인기 사진이 달라요.',
      '엣지의 자리는 끝이 없어요. 실제 엣지는 드물게 찾는 것을 내보내기도 해서, 드문 사진은 더 자주 빗나가요.',
      '요금은 한 회사의 첫 10TB 단가에 바이트를 곱한 값이에요. 엣지에서 나간 것은 CloudFront, 원본 서버에서 나간 것은 엣지로 간 것까지 EC2 버지니아의 단가예요. 많이 쓰면 단가가 내려가고, 요청 수에도 요금이 조금 붙어요. 둘 다 한 회사 것이면 그 사이는 무료예요.',
    ],
  },
};

export default labels;
