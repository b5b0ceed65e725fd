import type { LabLabels } from '#kit';
import type lab from './lab.ts';

const labels: LabLabels<typeof lab> = {
  en: {
    question: 'What does a join cost once the data lives on eight machines?',
    lead: 'Eight databases hold our photo service, and whatever belongs to a user lies with that user: the photos, the list of people followed, the likes given. Ask for the newest photos of the people you follow, in three ways. The statements are yours to change.',
    knobs: {
      who: {
        name: 'Who opens the page',
        options: { few: 'follows few people', some: 'follows as many as most do', many: 'follows very many' },
      },
      roundTripMs: { name: 'Round trip to a shard', unit: ' ms' },
      asking: { name: 'Shards are asked', options: { 'at-once': 'all at once', 'in-turn': 'one after another' } },
    },
    parameters: { me: 'who opens the page', star: 'the most followed person on it' },
    ways: {
      one: {
        name: 'One shard',
        says: 'The join as it was before the split, sent to the shard where the reader lives. Most of the photos, and most of the likes, live elsewhere.',
        steps: ['The whole page, from one shard'],
        examples: {},
      },
      all: {
        name: 'All shards, joined by the asker',
        says: 'The web server asks around and joins what comes back. No shard knows which rows the others have, so each sends its own ten newest photos.',
        steps: [
          'Whom do I follow?',
          'Their newest photos, from each shard that holds any of them',
          'Likes of those photos, from every shard',
          'Join in the web server’s own memory',
        ],
        examples: { everything: 'Without the limit', short: 'Two photos from each shard' },
      },
      copy: {
        name: 'The denormalised table',
        says: 'A table keeps a finished row for each reader and each photo: name, title and likes are copied into it. The reader’s own shard holds all that the page needs.',
        steps: ['The whole page, from one shard'],
        examples: {},
      },
      rename: {
        name: 'Rename somebody',
        says: 'One person takes a new name. In the table of users that is one row. In the denormalised table the name stands in every copy.',
        steps: ['The row in the table of users', 'Every copy of the name, on every shard'],
        examples: { forgotten: 'Forget the copies' },
      },
      own: {
        name: 'Your own statement',
        says: 'Anything that SQLite understands, on one shard or on all. Add an index, then run the other ways again and compare their plans.',
        steps: ['Your statement'],
        examples: {
          likesIndex: 'Index on likes',
          photosIndex: 'Index on photos',
          ownerIndex: 'Index on timelines',
          endless: 'A statement without an end',
        },
      },
    },
    leftOut: [
      'A shard here never waits in line, never fails and is never slower than its neighbours. In production the page is as slow as the slowest of the shards it asks.',
      'Time is reckoned, not measured: the round trip that you set, 50,000 engine instructions a millisecond, and 125 kB a millisecond on the wire. Rows, bytes, instructions and plans are the engine’s own counts.',
      'The shards change together or not at all. Between real machines, a rename on eight shards can stop half-way, and readers see old and new names for a while.',
      'Only a rename is written here. Every new photo, every like and every unfollow also has to reach the denormalised table.',
    ],
  },
  ko: {
    question: '데이터를 여덟 대에 나누면 조인 한 번에 얼마나 들까요?',
    lead: '데이터베이스 여덟 대가 사진 서비스를 나눠 맡고 있어요. 사용자의 사진, 팔로우 목록, 누른 ‘좋아요’는 모두 그 사용자와 같은 샤드에 있어요. 내가 팔로우하는 사람들의 최신 사진을 세 가지 방법으로 물어보세요. SQL 문은 마음대로 고쳐도 돼요.',
    knobs: {
      who: {
        name: '페이지를 여는 사람',
        options: { few: '팔로우가 적은 사람', some: '남들만큼 팔로우하는 사람', many: '팔로우가 아주 많은 사람' },
      },
      roundTripMs: { name: '샤드까지 왕복 시간', unit: 'ms' },
      asking: { name: '샤드에 묻는 순서', options: { 'at-once': '한꺼번에', 'in-turn': '하나씩 차례로' } },
    },
    parameters: { me: '페이지를 여는 사람', star: '그중 팔로워가 가장 많은 사람' },
    ways: {
      one: {
        name: '샤드 하나',
        says: '데이터를 나누기 전에 쓰던 조인을 내 데이터가 있는 샤드에만 보내요. 사진과 ‘좋아요’는 대부분 다른 샤드에 있어요.',
        steps: ['페이지 전체를 샤드 하나에서'],
        examples: {},
      },
      all: {
        name: '모든 샤드에 묻고 직접 조인',
        says: '웹 서버가 샤드마다 묻고, 돌아온 행을 직접 조인해요. 다른 샤드에 어떤 사진이 있는지 모르니 샤드마다 최신 사진을 열 장씩 보내요.',
        steps: [
          '내가 팔로우하는 사람은 누구인가',
          '그 사람들이 있는 샤드마다 최신 사진을',
          '모든 샤드에서 그 사진의 ‘좋아요’를',
          '웹 서버 메모리에서 조인',
        ],
        examples: { everything: 'LIMIT 없이', short: '샤드마다 두 장만' },
      },
      copy: {
        name: '비정규화한 테이블',
        says: '보는 사람과 사진의 짝마다 완성된 행을 하나씩 두고 이름, 제목, ‘좋아요’ 수를 복사해 넣은 테이블이에요. 페이지에 필요한 것이 모두 내 샤드에 있어요.',
        steps: ['페이지 전체를 샤드 하나에서'],
        examples: {},
      },
      rename: {
        name: '이름 바꾸기',
        says: '한 사람이 이름을 바꿔요. 사용자 테이블에서는 한 행이면 되지만, 비정규화한 테이블에서는 복사본마다 이름이 적혀 있어요.',
        steps: ['사용자 테이블의 한 행', '모든 샤드에 흩어진 이름의 복사본'],
        examples: { forgotten: '복사본은 잊어버리기' },
      },
      own: {
        name: '내 SQL 문',
        says: 'SQLite가 알아듣는 것이면 무엇이든, 샤드 하나나 전부에 보낼 수 있어요. 인덱스를 만든 다음 다른 방법을 다시 실행해서 실행 계획이 어떻게 달라지는지 보세요.',
        steps: ['내 SQL 문'],
        examples: {
          likesIndex: 'likes에 인덱스',
          photosIndex: 'photos에 인덱스',
          ownerIndex: 'timelines에 인덱스',
          endless: '끝나지 않는 SQL 문',
        },
      },
    },
    leftOut: [
      '여기 샤드는 줄이 밀리지도, 고장 나지도, 옆 샤드보다 느려지지도 않아요. 실제로는 물어본 샤드 가운데 가장 느린 것만큼 페이지가 느려져요.',
      '시간은 잰 것이 아니라 계산한 것이에요. 정해 둔 왕복 시간에 엔진 명령 50,000개당 1ms, 전송 125kB당 1ms를 더해요. 행, 바이트, 명령 수, 실행 계획은 엔진이 직접 센 값이에요.',
      '여기서는 여덟 샤드가 함께 바뀌거나 아무것도 바뀌지 않아요. 실제 서버에서는 이름 바꾸기가 중간에 멈춰서 한동안 옛 이름과 새 이름이 섞여 보일 수 있어요.',
      '여기서 고쳐 쓰는 것은 이름뿐이에요. 새 사진, ‘좋아요’, 언팔로우도 하나하나 비정규화한 테이블에 반영해야 해요.',
    ],
  },
};

export default labels;
