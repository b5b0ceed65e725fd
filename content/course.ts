/** A text in both languages of the course. */
export interface Both {
  readonly en: string;
  readonly ko: string;
}

/** One chapter as the course map shows it. A chapter that is not written has no page yet. */
export interface CourseChapter {
  readonly slug: string;
  readonly title: Both;
  readonly summary: Both;
  readonly written: boolean;
  /** The part that the chapter adds to the system; its mark stands beside the title. */
  readonly part?: 'server' | 'database' | 'balancer' | 'replica' | 'cache' | 'cdn' | 'queue';
}

/** All chapters in reading order: the only place that gives an order, a title, or says what is written. */
export const course: readonly CourseChapter[] = [
  {
    slug: 'splitting-tiers',
    title: { en: 'One server, then two tiers', ko: '서버 한 대에서 계층 분리까지' },
    summary: {
      en: 'Everything runs on one machine until it is nearly busy. Then waiting explodes, and you cut it in two.',
      ko: '모든 것이 서버 한 대에서 돌아가요. 거의 꽉 찬 순간 기다림이 치솟고, 그래서 둘로 나눠요.',
    },
    written: true,
    part: 'server',
  },
  {
    slug: 'choosing-a-database',
    title: { en: 'Choosing a database', ko: '데이터베이스 선택하기' },
    summary: {
      en: 'The same app on two kinds of store: the winner flips with the questions you ask of it.',
      ko: '같은 앱을 두 가지 저장소에 올려 봐요. 어떤 질문을 하느냐에 따라 승자가 바뀌어요.',
    },
    written: true,
    part: 'database',
  },
  {
    slug: 'web-tier',
    title: { en: 'Scaling the web tier', ko: '웹 계층 확장: 스케일 업과 스케일 아웃' },
    summary: {
      en: 'One bigger machine or many small ones, and a load balancer that has to choose between them.',
      ko: '더 큰 서버 한 대일까요, 작은 서버 여러 대일까요? 그 사이에서 로드 밸런서가 골라야 해요.',
    },
    written: true,
    part: 'balancer',
  },
  {
    slug: 'replication',
    title: { en: 'Database replication', ko: '데이터베이스 다중화' },
    summary: {
      en: 'Copies make reads cheap and survive a death. They also lag, and two of them may both think they are in charge.',
      ko: '복제본은 읽기를 싸게 하고 장애도 견뎌요. 대신 뒤처지고, 때로는 둘 다 자기가 주 서버인 줄 알아요.',
    },
    written: true,
    part: 'replica',
  },
  {
    slug: 'cache',
    title: { en: 'Caching', ko: '캐시' },
    summary: {
      en: 'Keep recent answers close by, and find out when they are too old to trust.',
      ko: '최근에 나간 답을 가까이 두고, 언제부터 믿을 수 없는지 알아내요.',
    },
    written: true,
    part: 'cache',
  },
  {
    slug: 'cdn',
    title: { en: 'Content delivery networks', ko: 'CDN' },
    summary: {
      en: 'Distance costs time that no server can give back, so the pictures move closer to the people.',
      ko: '거리가 먹는 시간은 어떤 서버도 돌려주지 못해요. 그래서 사진을 사람들 가까이 옮겨요.',
    },
    written: true,
    part: 'cdn',
  },
  {
    slug: 'stateless-web-tier',
    title: { en: 'A stateless web tier', ko: '무상태 웹 계층' },
    summary: {
      en: 'When a server remembers its visitors, losing it loses their carts. So the memory moves out.',
      ko: '서버가 손님을 기억하면, 서버를 잃을 때 장바구니도 잃어요. 그래서 기억을 밖으로 옮겨요.',
    },
    written: true,
  },
  {
    slug: 'message-queue',
    title: { en: 'Message queues', ko: '메시지 큐' },
    summary: {
      en: 'Take the work now, do it later, lose none of it, and survive being handed the same job twice.',
      ko: '일은 지금 받고 처리는 나중에 해요. 하나도 잃지 않고, 같은 일이 두 번 와도 버텨요.',
    },
    written: true,
    part: 'queue',
  },
  {
    slug: 'logs-metrics-automation',
    title: { en: 'Logs, metrics, automation', ko: '로그, 메트릭, 자동화' },
    summary: {
      en: 'A mean of 137 ms can hide four seconds of waiting. Learn to look where the fire is.',
      ko: '평균 137ms 뒤에 4초짜리 기다림이 숨어 있을 수 있어요. 불이 난 곳을 보는 법을 배워요.',
    },
    written: true,
  },
  {
    slug: 'sharding',
    title: { en: 'Sharding the database', ko: '데이터베이스 샤딩' },
    summary: {
      en: 'Cut the data so that no two machines hold the same row, then move it while people keep writing.',
      ko: '어느 두 서버도 같은 행을 갖지 않게 데이터를 나누고, 쓰기가 이어지는 동안 옮겨요.',
    },
    written: true,
  },
  {
    slug: 'to-millions',
    title: { en: 'Capstone: to millions of users', ko: '종합: 수백만 사용자까지' },
    summary: {
      en: 'Your own parts, put together, from a hundred users to ten million.',
      ko: '직접 만든 부품을 모아, 사용자 100명에서 1,000만 명까지 가 봐요.',
    },
    written: false,
  },
];
