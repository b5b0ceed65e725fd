import type { LabLabels } from '#kit';
import type lab from './lab.ts';

const labels: LabLabels<typeof lab> = {
  en: {
    question: 'The same data twice: which store do you ask?',
    lead: 'A real SQL database holds our photo service in four tables. Beside it the same data lies as documents: for each person a profile, a timeline and a list of followers. Every question goes to both. The statements are yours to change.',
    knobs: {
      who: {
        name: 'Who opens the pages',
        options: { few: 'follows few people', some: 'follows as many as most do', many: 'follows very many' },
      },
      roundTripMs: { name: 'Round trip to a store', unit: ' ms' },
    },
    parameters: { me: 'who opens the pages', star: 'the most followed person on the timeline' },
    ways: {
      profile: {
        name: 'A profile',
        says: 'One person’s photos with their likes. Both stores know how to find a person by number.',
        steps: ['The photos of one person'],
        examples: {},
      },
      timeline: {
        name: 'A timeline',
        says: 'The ten newest photos of everybody whom a reader follows. The tables put it together now; the document was put together when somebody posted.',
        steps: ['The newest photos of those whom I follow'],
        examples: {},
      },
      report: {
        name: 'A question nobody foresaw',
        says: 'At what hour are the photos taken that people like? No key leads to that, so the documents all have to come.',
        steps: ['Likes by the hour'],
        examples: { weekend: 'Only at weekends' },
      },
      rename: {
        name: 'A new name',
        says: 'One person takes a new name. In the tables the name stands once. In the documents it stands in the profile and in followers’ timelines, and somebody has to know in which.',
        steps: ['One row in the table of users'],
        examples: {},
      },
      forgetful: {
        name: 'A new name, copies forgotten',
        says: 'The same, by somebody who knows of the profile only. Nothing fails. Ask for the timeline afterwards.',
        steps: ['One row in the table of users'],
        examples: {},
      },
      own: {
        name: 'Your own statement',
        says: 'Anything that SQLite understands. Add an index, then ask the other questions again and compare plans and counts. Or post a photo, of which the documents know nothing.',
        steps: ['Your statement'],
        examples: {
          indexes: 'Two indexes',
          likesIndex: 'Index on likes only',
          post: 'Post a photo',
          endless: 'A statement without an end',
        },
      },
    },
    leftOut: [
      'Time is reckoned, not measured: the round trip that you set, 50,000 engine instructions a millisecond, 125 kB a millisecond on the wire, 100 instructions’ worth for each document, and 50 kB of JSON a millisecond in the web server. Rows, bytes, instructions and plans are the engine’s own counts; documents and their bytes are the document store’s.',
      'The documents here are a plain store of ours. Most document databases have indexes on fields and can filter and group; what they then do is what the tables do here.',
      'Both stores answer one question at a time, from memory.',
      'A new photo, a like and an unfollow also have to reach every copy. Here only a rename does.',
      'All documents of a rename change together. In most document stores each changes by itself, and a crash in between leaves half of them.',
    ],
  },
  ko: {
    question: '같은 데이터가 두 벌 있어요. 어느 쪽에 물을까요?',
    lead: '사진 서비스의 데이터가 진짜 SQL 데이터베이스에 테이블 네 개로 들어 있어요. 그 옆에는 같은 데이터가 문서로도 있어요. 사람마다 프로필, 타임라인, 팔로워 목록이 문서 하나씩이에요. 질문은 늘 양쪽에 함께 가고, SQL 문은 마음대로 고쳐도 돼요.',
    knobs: {
      who: {
        name: '페이지를 여는 사람',
        options: { few: '팔로우가 적은 사람', some: '남들만큼 팔로우하는 사람', many: '팔로우가 아주 많은 사람' },
      },
      roundTripMs: { name: '저장소까지 왕복 시간', unit: 'ms' },
    },
    parameters: { me: '페이지를 여는 사람', star: '타임라인에서 팔로워가 가장 많은 사람' },
    ways: {
      profile: {
        name: '프로필',
        says: '한 사람의 사진과 ‘좋아요’ 수예요. 번호로 사람 찾기는 양쪽 다 할 줄 알아요.',
        steps: ['한 사람의 사진'],
        examples: {},
      },
      timeline: {
        name: '타임라인',
        says: '내가 팔로우하는 사람들의 최신 사진 열 장이에요. 테이블은 지금 짝을 맞춰 만들고, 문서는 누군가 사진을 올릴 때 이미 만들어 뒀어요.',
        steps: ['내가 팔로우하는 사람들의 최신 사진'],
        examples: {},
      },
      report: {
        name: '아무도 예상 못 한 질문',
        says: '‘좋아요’를 많이 받는 사진은 몇 시에 찍혔을까요? 여기로 데려다주는 키가 없어서, 문서 쪽은 전부 가져와야 해요.',
        steps: ['시각별 ‘좋아요’'],
        examples: { weekend: '주말만' },
      },
      rename: {
        name: '이름 바꾸기',
        says: '한 사람이 이름을 바꿔요. 테이블에는 이름이 한 번만 적혀 있어요. 문서에는 프로필에도, 팔로워의 타임라인에도 적혀 있어서, 어디에 있는지 누군가 알고 있어야 해요.',
        steps: ['사용자 테이블의 한 행'],
        examples: {},
      },
      forgetful: {
        name: '복사본을 잊은 이름 바꾸기',
        says: '같은 일인데, 프로필만 아는 사람이 했어요. 오류는 없어요. 그다음에 타임라인을 물어보세요.',
        steps: ['사용자 테이블의 한 행'],
        examples: {},
      },
      own: {
        name: '내 SQL 문',
        says: 'SQLite가 알아듣는 것이면 무엇이든 돼요. 인덱스를 만든 다음 다른 질문을 다시 해서 쿼리 계획과 숫자를 견줘 보세요. 문서는 모르게 사진을 올려 볼 수도 있어요.',
        steps: ['내 SQL 문'],
        examples: {
          indexes: '인덱스 두 개',
          likesIndex: 'likes에만 인덱스',
          post: '사진 올리기',
          endless: '끝나지 않는 SQL 문',
        },
      },
    },
    leftOut: [
      '시간은 잰 것이 아니라 계산한 것이에요. 정해 둔 왕복 시간에 엔진 명령 50,000개당 1ms, 전송 125kB당 1ms, 문서 하나당 명령 100개 값, 웹 서버가 JSON 50kB를 읽는 데 1ms를 더해요. 행, 바이트, 명령 수, 계획은 엔진이 세고, 문서와 그 바이트는 문서 저장소가 세요.',
      '여기 문서 저장소는 직접 만든 단순한 것이에요. 문서 데이터베이스는 대개 필드에 인덱스를 걸고, 거르고, 묶을 줄도 알아요. 그때 하는 일은 여기서 테이블이 하는 일과 같아요.',
      '양쪽 다 메모리에서, 한 번에 질문 하나만 답해요.',
      '새 사진, ‘좋아요’, 언팔로우도 복사본마다 반영해야 해요. 여기서는 이름만 바꿔요.',
      '이름을 바꿀 때 문서가 모두 함께 바뀌어요. 실제 문서 저장소는 대개 하나씩 따로 바뀌어서, 중간에 멈추면 절반만 바뀐 채로 남아요.',
    ],
  },
};

export default labels;
