import type { DecisionWords } from '#i18n/decision.ts';

export const decisionKo: DecisionWords = {
  title: '이 데이터는 어떤 저장소에 맞을까요?',
  lead: '내 서비스에 저장하는 것 하나와, 그것을 어떻게 꺼내 쓰는지 떠올려 보세요. 그리고 질문을 따라 걸어 보세요. 채점하지 않고, 언제든 되돌아갈 수 있어요. 중요한 건 끝에 모이는 이유예요.',
  chart: {
    name: '질문 여덟 개를 거쳐 저장소 다섯 가지로 끝나는 상태 기계. 같은 내용이 아래에 글로도 있어요',
    states: {
      joins: '조인?',
      transactions: '트랜잭션?',
      adHoc: '즉석 질문?',
      size: '너무 큰가?',
      whole: '통째로만?',
      latency: '1ms 안에?',
      shape: '한 모양?',
      amount: '너무 큰가?',
      relational: '관계형',
      keyValue: '키-값',
      document: '문서',
      wideColumn: '와이드 컬럼',
      graph: '그래프',
    },
    events: {
      paths: '끝없이',
      together: '예',
      alone: '아니요',
      yes: '예',
      no: '아니요',
      fits: '아니요',
      tooMuch: '예',
      whole: '예',
      inside: '아니요',
      atOnce: '예',
      soon: '아니요',
      different: '아니요',
      same: '예',
      unsure: '아직 몰라요',
    },
  },
  asks: {
    joins: '질문 하나에 여러 종류의 레코드를 짝지어 답해야 하나요?',
    transactions: '여러 레코드가 함께 바뀌거나, 아니면 하나도 바뀌지 않아야 하나요?',
    adHoc: '아직 아무도 생각하지 못한 질문을 누군가 하게 될까요?',
    size: '데이터나 쓰기가 큰 서버 한 대로 감당할 수 없을 만큼 많은가요?',
    whole: '키로 통째로 넣고 통째로 꺼내기만 하나요?',
    latency: '답이 늘 1ms쯤 안에 와야 하나요?',
    shape: '레코드마다 필드가 똑같은가요?',
    amount: '데이터나 쓰기가 큰 서버 한 대로 감당할 수 없을 만큼 많은가요?',
  },
  answers: {
    joins: {
      together: {
        says: '네. 사진과 올린 사람의 이름처럼요',
        because: '질문 하나에 여러 종류의 레코드를 짝지어요.',
        costs: '조인은 읽을 때마다 하는 일이고, 인덱스가 있어야 빨라요.',
      },
      paths: {
        says: '네. 친구의 친구의 친구처럼, 몇 단계일지 모르는 길을 따라서요',
        because: '관계를 따라가며 묻는데, 몇 걸음일지 미리 알 수 없어요.',
        costs: '테이블로 하면 한 걸음마다 조인이 하나씩 늘고, 다룰 행도 갈수록 많아져요.',
      },
      alone: {
        says: '아니요. 레코드 하나로 답이 끝나요',
        because: '레코드 하나로 답이 끝나니 조인을 포기해도 잃는 것이 없어요.',
        costs: '나중에 두 종류를 짝짓는 질문이 생기면 프로그램이 직접 조인해야 해요.',
      },
    },
    transactions: {
      yes: {
        says: '네. 한 계좌에서 나간 돈은 다른 계좌에 꼭 들어와야 해요',
        because: '여러 레코드가 함께 바뀌거나 하나도 바뀌지 않아야 해요.',
        costs: '같은 행을 건드리는 트랜잭션끼리는 서로 기다려요.',
      },
      no: {
        says: '아니요. 한 번에 레코드 하나만 바꿔요',
        because: '한 번에 레코드 하나만 바뀌어요. 하나라면 거의 모든 저장소가 온전히 바꿔 줘요.',
      },
    },
    adHoc: {
      yes: {
        says: '네. 보고서, 고객 지원, 호기심 많은 동료',
        because: '무엇을 묻게 될지 아직 다 몰라요.',
        costs: '인덱스가 도와주지 못하는 질문은 전부 읽어요. 그것도 방문자를 상대하는 바로 그 서버에서요.',
      },
      no: {
        says: '아니요. 질문은 몇 개뿐이고 다 정해져 있어요',
        because: '질문이 몇 개뿐이고 다 정해져서, 데이터를 거기에 맞춰 놓을 수 있어요.',
        costs: '새 질문이 생기면 배치도 새로 짜고, 예전 데이터도 옮겨 담아야 해요.',
      },
    },
    size: {
      fits: {
        says: '아니요. 몇 년은 괜찮아요',
        because: '서버 한 대와 대신할 한 대면 감당할 수 있어요.',
      },
      tooMuch: {
        says: '네',
        because: '한 대로는 모자란데, 테이블이 주는 것을 포기할 수도 없어요.',
        costs: '테이블을 샤딩해야 해요. 샤드를 넘나드는 조인과 트랜잭션은 직접 해야 할 일이 돼요.',
      },
    },
    whole: {
      whole: {
        says: '네. 직렬화해서 넣고, 꺼내서 역직렬화해요',
        because: '직렬화와 역직렬화만 해요. JSON이든 XML이든 YAML이든 통째로 들어가고 통째로 나와요.',
        costs: '저장소가 속을 들여다보지 못해서, 일부만 찾거나 확인하거나 고칠 수 없어요.',
      },
      inside: {
        says: '아니요. 안에 든 내용으로 찾기도 해요',
        because: '안에 든 내용으로 찾으니 저장소가 필드를 알아야 해요.',
        costs: '찾는 필드마다 인덱스가 있어야 하고, 쓸 때마다 인덱스도 고쳐야 해요.',
      },
    },
    latency: {
      atOnce: {
        says: '네. 요청마다요',
        because: '답이 1ms쯤 안에 와야 해요.',
        costs: '그러려면 메모리여야 해요. 디스크보다 훨씬 비싸고, 따로 적어 두지 않으면 서버가 죽을 때 다 잊어요.',
      },
      soon: {
        says: '아니요. 몇 ms면 돼요',
        because: '몇 ms면 되니 디스크에 두어도 괜찮아요.',
      },
    },
    shape: {
      different: {
        says: '아니요. 제각각이고, 새 필드도 불쑥 생겨요',
        because: '데이터에 정해진 구조가 없어요.',
        costs: '스키마를 확인해 주는 곳이 없어서, 지금까지 쓰인 모든 모양을 프로그램이 받아 내야 해요.',
      },
      same: {
        says: '네. 거의 같아요',
        because: '구조가 한 가지라 스키마로 확인할 수 있어요.',
      },
    },
    amount: {
      tooMuch: {
        says: '네',
        because: '데이터나 쓰기가 한 대로 감당할 수 없을 만큼 많아요.',
        costs: '행을 키에 따라 여러 서버에 나눠요. 키를 대지 않는 질문은 느리거나 아예 할 수 없어요.',
      },
      fits: {
        says: '아니요. 몇 년은 괜찮아요',
        because: '한 대로 충분하고, 테이블을 마다할 이유가 없어요.',
      },
    },
  },
  unsure: {
    says: '아직 모르겠어요',
    because: '어떻게 묻게 될지 아직 몰라요. 테이블에는 아무도 생각하지 못한 질문도 할 수 있어요.',
    costs: '알게 되면 다시 오세요. 테이블을 떠나기는 쉬워도 돌아오기는 어려워요.',
  },
  choices: {
    relational: {
      name: '관계형 데이터베이스',
      known: 'PostgreSQL, MySQL, SQLite',
      gives: '조인과 트랜잭션, 그리고 글로 적을 수 있는 모든 질문.',
      costs: '스키마를 돌봐야 하고, 읽을 때마다 조인해야 하고, 샤딩하기 전까지는 한 대가 모든 쓰기를 맡아요.',
    },
    keyValue: {
      name: '키-값 저장소',
      known: 'Redis, Valkey, Memcached, DynamoDB',
      gives: '값이 아무리 많아도 키만 대면 곧바로 값 하나를 줘요.',
      costs: '키 말고는 물을 수 없어요. 조인도 보고서도 없고, 다른 방법으로도 찾으려면 한 벌 더 저장해야 해요.',
    },
    document: {
      name: '문서 저장소',
      known: 'MongoDB, Couchbase, Firestore',
      gives: '페이지에 필요한 모든 것을 어떤 모양이든 한 번에 읽어요.',
      costs:
        '여러 문서에 적힌 것은 그 문서를 모두 고쳐야 해요. 한 대로 충분하다면 관계형 데이터베이스의 JSON 열로도 같은 일을 할 수 있어요.',
    },
    wideColumn: {
      name: '와이드 컬럼 저장소',
      known: 'Cassandra, ScyllaDB, HBase, Bigtable',
      gives: '행과 쓰기를 원하는 만큼 많은 서버에 나눠 맡겨요.',
      costs:
        '질문마다 키에 맞춘 테이블을 따로 두고 같은 사실을 복사해 넣어야 해요. 조인은 없고 트랜잭션도 거의 없어요.',
    },
    graph: {
      name: '그래프 데이터베이스',
      known: 'Neo4j, Amazon Neptune, JanusGraph',
      gives: '레코드가 아무리 많아도 한 걸음 옮겨 가는 값이 똑같아요.',
      costs: '여러 서버에 나누기 어렵고, 전체를 더하는 일에는 느려요. 두세 걸음이라면 조인으로 충분해요.',
    },
  },
  question: (number) => `질문 ${number}`,
  back: '한 걸음 뒤로',
  again: '처음부터',
  said: '지금까지 한 대답',
  nothingSaid: '아직 없어요.',
  then: (choice) => `그렇다면 ${choice}`,
  because: '이유',
  known: '이를테면',
  gives: '얻는 것',
  costs: '치르는 것',
  all: '모든 질문과 대답을 글로 보기',
  kinds: '저장소 다섯 가지',
  leadsTo: (where) => `‘${where}’(으)로`,
  needsScript: '자바스크립트를 켜면 질문에 하나씩 답할 수 있어요. 모든 질문은 여기 글로도 있어요.',
};
