import type { Labels } from '#kit';
import type scenario from './scenario.ts';

const labels: Labels<typeof scenario> = {
  en: {
    question: 'How much does the database feel of a good hit ratio?',
    lead: 'Visitors ask for photos. The web server looks in the cache first; what is not there costs a query. Squares are answers on their way into the cache.',
    nodes: { client: 'Visitors', server: 'Web server', cache: 'Cache', database: 'Database' },
    knobs: {
      capacity: { name: 'Room in the cache', unit: ' photos' },
      policy: {
        name: 'Forgets first',
        options: {
          lru: 'LRU: unused longest',
          lfu: 'LFU: used least',
          fifo: 'FIFO: in longest',
          yours: 'Your own code',
        },
      },
      expiry: {
        name: 'Too old after',
        options: { never: 'never', '60 s': '60 seconds', '10 s': '10 seconds', '2 s': '2 seconds' },
      },
      workload: {
        name: 'What visitors ask for',
        options: {
          zipf: 'Favourites (Zipf)',
          loop: 'A job that loops',
          scan: 'Favourites and a crawler',
          shift: 'New favourites at 3 s',
          web07: 'A real web site',
        },
      },
    },
    faults: { 'cache.kill': 'Kill the cache', 'cache.revive': 'Start it again' },
    states: {
      'client.served': { word: '', says: 'Visitors get their pages.' },
      'client.failing': { word: 'errors', says: 'Visitors see error pages.' },
      'server.cached': { word: '', says: 'The web server is talking to the cache.' },
      'server.uncached': {
        word: 'no cache',
        says: 'The cache refuses, so the web server sends every request on to the database.',
      },
      'cache.warm': { word: 'warm', says: 'The cache is warm.' },
      'cache.down': { word: 'down', says: 'The cache is gone, and all that it held is gone with it.' },
      'cache.restarting': { word: 'starting', says: 'The cache is starting again.' },
      'cache.cold': { word: 'cold', says: 'The cache is back, and empty: every first request misses.' },
      'database.calm': { word: 'calm', says: 'The database has connections to spare.' },
      'database.busy': { word: 'busy', says: 'Every connection is in use, so queries wait in line.' },
      'database.overloaded': { word: 'overloaded', says: 'The line is full: the database turns queries away.' },
    },
    measures: {
      hitRatio: 'Hit ratio',
      optimalHitRatio: 'Best possible (Belady)',
      databaseQueries: 'Database queries',
      latencyMsP99: 'Slowest 1 in 100',
      ageSecondsP99: 'Oldest 1 in 100',
      failures: 'Error pages',
    },
    limits: { databaseQueries: 'the most it can do' },
    leftOut: [
      'One cache server, one web server and one database; a real tier has several of each, and losing one cache loses a share of the keys.',
      'The network is slowed down so that you can see it: a look in a cache next door takes half a millisecond, not fifty.',
      'Photos are all the same size. Real caches count bytes, and a large item pushes out many small ones.',
      'Visitors do not retry. When they do, an overloaded database gets more work at the moment it can bear the least.',
      'The recorded trace gives the order of keys of a real site, not its timing.',
    ],
  },
  ko: {
    question: '좋은 적중률, 데이터베이스는 얼마나 실감할까요?',
    lead: '방문자가 사진을 요청하면 웹 서버는 캐시부터 찾아봐요. 거기 없으면 데이터베이스에 쿼리를 보내야 해요. 네모는 캐시로 저장하러 가는 답이에요.',
    nodes: { client: '방문자', server: '웹 서버', cache: '캐시', database: '데이터베이스' },
    knobs: {
      capacity: { name: '캐시에 담을 수 있는 사진', unit: '장' },
      policy: {
        name: '먼저 잊는 것',
        options: {
          lru: 'LRU: 가장 오래 안 쓴 것',
          lfu: 'LFU: 가장 적게 쓴 것',
          fifo: 'FIFO: 가장 먼저 들어온 것',
          yours: '내가 짠 코드',
        },
      },
      expiry: {
        name: '만료 시간',
        options: { never: '없음', '60 s': '60초', '10 s': '10초', '2 s': '2초' },
      },
      workload: {
        name: '방문자가 찾는 것',
        options: {
          zipf: '인기 사진(Zipf)',
          loop: '계속 도는 작업',
          scan: '인기 사진 + 크롤러',
          shift: '3초에 유행이 바뀜',
          web07: '실제 웹 사이트',
        },
      },
    },
    faults: { 'cache.kill': '캐시 죽이기', 'cache.revive': '다시 켜기' },
    states: {
      'client.served': { word: '', says: '방문자가 페이지를 잘 받고 있어요.' },
      'client.failing': { word: '오류', says: '방문자에게 오류 페이지가 보여요.' },
      'server.cached': { word: '', says: '웹 서버가 캐시와 이야기하고 있어요.' },
      'server.uncached': { word: '캐시 없음', says: '캐시가 응답하지 않아서 모든 요청이 데이터베이스로 가요.' },
      'cache.warm': { word: '데워짐', says: '캐시가 데워져 있어요.' },
      'cache.down': { word: '죽음', says: '캐시가 죽었어요. 담고 있던 것도 함께 사라졌어요.' },
      'cache.restarting': { word: '켜는 중', says: '캐시가 다시 켜지고 있어요.' },
      'cache.cold': { word: '비어 있음', says: '캐시가 돌아왔지만 비어 있어요. 처음 찾는 것은 모두 빗나가요.' },
      'database.calm': { word: '여유', says: '데이터베이스 연결에 여유가 있어요.' },
      'database.busy': { word: '바쁨', says: '연결이 모두 쓰이고 있어서 쿼리가 줄을 서요.' },
      'database.overloaded': { word: '과부하', says: '줄이 꽉 차서 데이터베이스가 쿼리를 돌려보내요.' },
    },
    measures: {
      hitRatio: '적중률',
      optimalHitRatio: '이론상 최고(Belady)',
      databaseQueries: '데이터베이스 쿼리',
      latencyMsP99: '느린 쪽 1%의 응답',
      ageSecondsP99: '가장 낡은 1%의 나이',
      failures: '오류 페이지',
    },
    limits: { databaseQueries: '할 수 있는 한계' },
    leftOut: [
      '캐시 서버도, 웹 서버도, 데이터베이스도 한 대씩이에요. 실제로는 여러 대이고, 캐시 한 대를 잃으면 그만큼의 키만 잃어요.',
      '눈에 보이도록 네트워크를 느리게 했어요. 바로 옆 캐시를 찾아보는 데는 50밀리초가 아니라 0.5밀리초쯤 걸려요.',
      '사진 크기가 모두 같아요. 실제 캐시는 바이트를 세고, 큰 것 하나가 작은 것 여럿을 밀어내요.',
      '방문자가 다시 시도하지 않아요. 다시 시도하면 데이터베이스는 가장 힘든 순간에 일을 더 받게 돼요.',
      '기록된 트래픽에서는 실제 사이트의 키 순서만 가져왔고, 시각은 가져오지 않았어요.',
    ],
  },
};

export default labels;
