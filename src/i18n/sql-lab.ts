import type { Refusal } from '#labs/guard.ts';
import type { Held } from '#labs/report.ts';
import type { Locale } from '#i18n/locale.ts';

/** A lab's own words, the same under every one. */
export interface SqlLabWords {
  readonly ways: string;
  readonly statement: (at: number, count: number) => string;
  readonly stands: (name: string, value: number | string, what: string) => string;
  /** What a later step calls the rows of an earlier one. */
  readonly lists: (name: string, step: number) => string;
  readonly tables: (names: readonly string[]) => string;
  readonly run: string;
  readonly stop: string;
  readonly original: string;
  readonly startAgain: string;
  readonly examples: string;
  readonly keys: string;
  readonly to: string;
  readonly allShards: string;
  readonly shard: (number: number) => string;
  readonly shards: (numbers: readonly number[]) => string;
  readonly everyShard: (count: number) => string;
  readonly asker: string;
  readonly stage: (shards: number) => string;
  readonly rowsBack: string;
  readonly rowsWritten: string;
  readonly notAsked: string;
  readonly time: (fromMs: string, untilMs: string) => string;
  readonly measures: {
    readonly rounds: string;
    readonly questions: string;
    readonly rows: string;
    readonly bytes: string;
    readonly walked: string;
    readonly steps: string;
    readonly changed: string;
    readonly timeMs: string;
  };
  readonly compare: string;
  readonly right: string;
  readonly rightRows: (right: number, of: number) => string;
  readonly answer: (total: number) => string;
  readonly noAnswer: string;
  readonly more: (count: string) => string;
  readonly cut: string;
  readonly held: (held: Held) => string;
  readonly wrongRow: string;
  readonly letters: (count: string) => string;
  readonly bytes: (count: string) => string;
  readonly plan: string;
  readonly noPlan: string;
  readonly leftOut: string;
  readonly needsScript: string;
  readonly starting: string;
  readonly running: string;
  readonly done: string;
  /** Of a printed run that writes. */
  readonly tried: string;
  readonly nothing: string;
  readonly notRun: string;
  readonly stopped: string;
  readonly reset: string;
  readonly failed: (place: string, message: string) => string;
  readonly step: (at: number) => string;
  readonly refused: Readonly<Record<Refusal, string>>;
  readonly broken: string;
}

const en: SqlLabWords = {
  ways: 'Ways of asking',
  statement: (at, count) => (count === 1 ? '' : `${at}. `),
  stands: (name, value, what) => `:${name} is ${value}, ${what}`,
  lists: (name, step) => `:${name} lists the first column that step ${step} brought`,
  tables: (names) => `The web server has what came back in tables: ${names.join(', ')}`,
  run: 'Run',
  stop: 'Stop',
  original: 'Undo my edits',
  startAgain: 'Original data',
  examples: 'Try',
  keys: 'Ctrl or ⌘ + Enter runs.',
  to: 'Send it to',
  allShards: 'all shards',
  shard: (number) => `shard ${number}`,
  shards: (numbers) => (numbers.length === 1 ? `Shard ${numbers[0]}` : `Shards ${numbers.join(', ')}`),
  everyShard: (count) => (count === 1 ? 'The database' : `All ${count} shards`),
  asker: 'In the web server’s memory',
  stage: (shards) => (shards === 1 ? 'What the database did' : 'What each shard did'),
  rowsBack: 'rows back',
  rowsWritten: 'rows written',
  notAsked: 'not asked',
  time: (fromMs, untilMs) => `${fromMs}–${untilMs} ms`,
  measures: {
    rounds: 'Waits for the network',
    questions: 'Statements sent',
    rows: 'Rows moved',
    bytes: 'Bytes moved',
    walked: 'Rows read without an index',
    steps: 'Engine instructions',
    changed: 'Rows written',
    timeMs: 'Time, reckoned',
  },
  compare: 'The same page, as each way last answered it',
  right: 'Right rows',
  rightRows: (right, of) => `${right} of ${of}`,
  answer: (total) => `The answer: ${total} ${total === 1 ? 'row' : 'rows'}`,
  noAnswer: 'The statements have no rows to show.',
  more: (count) => `… and ${count} more`,
  cut: 'There are still more, which were not fetched.',
  held: ({ right, missing, differing, extra }) => {
    if (missing + differing + extra === 0) return 'One database with everything would answer the same rows.';
    const wrongs = [
      missing > 0 && `${missing} of these ${missing === 1 ? 'is' : 'are'} missing`,
      differing > 0 && `${differing} ${differing === 1 ? 'shows' : 'show'} something else`,
      extra > 0 && `${extra} ${extra === 1 ? 'row does' : 'rows do'} not belong here`,
    ].filter((one) => one !== false);
    return `One database with everything would answer ${right} ${right === 1 ? 'row' : 'rows'}: ${wrongs.join(', ')}.`;
  },
  wrongRow: 'not as one database would answer',
  letters: (count) => `${count} letters`,
  bytes: (count) => `${count} bytes`,
  plan: 'The engine’s query plan',
  noPlan: 'nothing to search',
  leftOut: 'What this model leaves out',
  needsScript: 'These are the first answers. With JavaScript you can change the statements and run them.',
  starting: 'Fetching the SQL engine…',
  running: 'Running…',
  done: 'Done.',
  tried: 'This is what it did to a copy of the data when the page was built. Yours changes when you run it.',
  nothing: 'There is no statement to run.',
  notRun: 'Not run yet.',
  stopped: 'Stopped. The data is as it was before this run.',
  reset: 'The data is as it was at the beginning, and your indexes are gone.',
  failed: (place, message) => `${place}: ${message}. Nothing has changed.`,
  step: (at) => `Step ${at}`,
  refused: {
    transaction:
      'BEGIN, COMMIT, ROLLBACK and SAVEPOINT are taken: every run is one transaction, so that a failing one changes nothing.',
    attach: 'There are no other databases to attach here: each shard sees only itself.',
    pragma:
      'Of the pragmas, only those that tell about tables and indexes work here, such as PRAGMA index_list(photos).',
    temporary: 'Temporary tables, views and triggers are not kept here. Make a plain one; “Original data” removes it.',
    module: 'Virtual tables can’t be made here.',
  },
  broken:
    'The SQL engine could not be loaded, or it broke off. Nothing has changed: check the connection and run again.',
};

const ko: SqlLabWords = {
  ways: '묻는 방법',
  statement: (at, count) => (count === 1 ? '' : `${at}. `),
  stands: (name, value, what) => `:${name} 자리에는 ${value}번(${what})이 들어가요`,
  lists: (name, step) => `:${name}에는 ${step}단계에서 온 첫 번째 열이 목록으로 들어가요`,
  tables: (names) => `돌아온 행은 웹 서버에 ${names.join(', ')} 테이블로 있어요`,
  run: '실행',
  stop: '멈추기',
  original: '고친 것 되돌리기',
  startAgain: '처음 데이터로',
  examples: '해 보기',
  keys: 'Ctrl 또는 ⌘ + Enter로 실행해요.',
  to: '보낼 곳',
  allShards: '모든 샤드',
  shard: (number) => `샤드 ${number}`,
  shards: (numbers) => `샤드 ${numbers.join(', ')}`,
  everyShard: (count) => (count === 1 ? '데이터베이스' : `샤드 ${count}대 모두`),
  asker: '웹 서버 메모리 안에서',
  stage: (shards) => (shards === 1 ? '데이터베이스가 한 일' : '샤드마다 한 일'),
  rowsBack: '돌려준 행',
  rowsWritten: '고쳐 쓴 행',
  notAsked: '묻지 않음',
  time: (fromMs, untilMs) => `${fromMs}–${untilMs}ms`,
  measures: {
    rounds: '네트워크를 기다린 횟수',
    questions: '보낸 SQL 문',
    rows: '옮긴 행',
    bytes: '옮긴 바이트',
    walked: '인덱스 없이 읽은 행',
    steps: '엔진 명령 수',
    changed: '고쳐 쓴 행',
    timeMs: '계산한 시간',
  },
  compare: '같은 페이지를 방법마다 마지막으로 물었을 때',
  right: '맞는 행',
  rightRows: (right, of) => `${of}개 중 ${right}개`,
  answer: (total) => `답: ${total}행`,
  noAnswer: '보여 줄 행이 없는 SQL 문이에요.',
  more: (count) => `… 그 밖에 ${count}행`,
  cut: '이보다 더 있지만 가져오지 않았어요.',
  held: ({ right, missing, differing, extra }) => {
    if (missing + differing + extra === 0) return '데이터베이스 한 대에 모두 있을 때와 똑같은 답이에요.';
    const wrongs = [
      missing > 0 && `${missing}행이 빠졌어요`,
      differing > 0 && `${differing}행은 값이 달라요`,
      extra > 0 && `${extra}행은 여기 있으면 안 돼요`,
    ].filter((one) => one !== false);
    return `한 대에 모두 있다면 ${right}행이 나와요. ${wrongs.join('. ')}.`;
  },
  wrongRow: '한 대에 모두 있을 때와 다른 행',
  letters: (count) => `${count}자`,
  bytes: (count) => `${count}바이트`,
  plan: '엔진의 실행 계획',
  noPlan: '찾을 것 없음',
  leftOut: '이 모형에서 뺀 것',
  needsScript: '처음 얻은 답이에요. 자바스크립트를 켜면 SQL 문을 고쳐서 실행해 볼 수 있어요.',
  starting: 'SQL 엔진을 가져오고 있어요…',
  running: '실행하고 있어요…',
  done: '끝났어요.',
  tried: '이 페이지를 만들 때 데이터의 복사본에서 실행한 결과예요. 직접 실행해야 내 데이터가 바뀌어요.',
  nothing: '실행할 SQL 문이 없어요.',
  notRun: '아직 실행하지 않았어요.',
  stopped: '멈췄어요. 데이터는 실행하기 전 그대로예요.',
  reset: '데이터를 처음으로 되돌렸어요. 만든 인덱스도 사라졌어요.',
  failed: (place, message) => `${place}: ${message}. 바뀐 것은 없어요.`,
  step: (at) => `${at}단계`,
  refused: {
    transaction:
      'BEGIN, COMMIT, ROLLBACK, SAVEPOINT는 쓸 수 없어요. 한 번의 실행이 이미 트랜잭션 하나라서, 실패하면 아무것도 바뀌지 않아요.',
    attach: '여기에는 연결할 다른 데이터베이스가 없어요. 샤드는 자기 데이터만 볼 수 있어요.',
    pragma: 'PRAGMA는 PRAGMA index_list(photos)처럼 테이블과 인덱스를 알려 주는 것만 쓸 수 있어요.',
    temporary: '임시 테이블, 뷰, 트리거는 남지 않아서 만들 수 없어요. 보통 테이블로 만들고 ‘처음 데이터로’로 지우세요.',
    module: '가상 테이블은 만들 수 없어요.',
  },
  broken: 'SQL 엔진을 불러오지 못했거나 엔진이 중간에 멈췄어요. 바뀐 것은 없으니 연결을 확인하고 다시 실행해 보세요.',
};

export const sqlLabWords: Readonly<Record<Locale, SqlLabWords>> = { en, ko };
