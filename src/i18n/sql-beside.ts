import type { BesideReport, Held } from '#labs/report.ts';
import type { Locale } from '#i18n/locale.ts';

/** The words of a lab that keeps documents beside its tables. */
export interface SqlBesideWords {
  readonly caption: string;
  readonly tables: string;
  readonly documents: string;
  readonly measures: {
    readonly rounds: string;
    readonly fetched: string;
    readonly bytes: string;
    readonly walked: string;
    readonly steps: string;
    readonly written: string;
    readonly timeMs: string;
  };
  readonly held: (held: Held) => string;
  readonly otherQuestion: string;
  readonly stale: (stale: BesideReport['stale']) => string;
  readonly calls: string;
  readonly call: (does: 'get' | 'scan' | 'put', key: string, documents: number, bytes: string) => string;
  readonly compare: string;
  readonly question: string;
  readonly time: (shown: string) => string;
  readonly bytes: (shown: string) => string;
  readonly written: (count: number) => string;
  readonly staleShort: (count: number) => string;
  readonly quicker: string;
}

const en: SqlBesideWords = {
  caption: 'The same question, asked of both',
  tables: 'Tables',
  documents: 'Documents',
  measures: {
    rounds: 'Round trips',
    fetched: 'Rows or documents fetched',
    bytes: 'Bytes moved',
    walked: 'Rows read without an index',
    steps: 'Engine instructions',
    written: 'Rows or documents written',
    timeMs: 'Time, reckoned',
  },
  held: ({ right, missing, differing, extra }) => {
    if (missing + differing + extra === 0) return `Both give the same ${right} ${right === 1 ? 'row' : 'rows'}.`;
    const wrongs = [
      missing > 0 && `${missing} ${missing === 1 ? 'is' : 'are'} missing`,
      differing > 0 && `${differing} ${differing === 1 ? 'shows' : 'show'} something else`,
      extra > 0 && `${extra} ${extra === 1 ? 'is' : 'are'} there that should not be`,
    ].filter((one) => one !== false);
    return `The tables give ${right} ${right === 1 ? 'row' : 'rows'}. Of those in the documents ${wrongs.join(', ')}.`;
  },
  otherQuestion: 'Your statement asks something else than the documents can be asked.',
  stale: (stale) => {
    if (!stale) return 'The tables have become others, so nobody can say whether the documents are right.';
    if (stale.stale === 0) return `All ${stale.documents} documents say what the tables say.`;
    return `${stale.stale} of ${stale.documents} documents no longer say what the tables say.`;
  },
  calls: 'What was asked of the documents',
  call: (does, key, documents, bytes) => {
    const what = documents === 1 ? '' : ` and ${documents - 1} more`;
    const names = { get: `get ${key}${what}`, scan: `get all ${key}…`, put: `put ${key}${what}` };
    return `${names[does]}: ${documents} ${documents === 1 ? 'document' : 'documents'}, ${bytes} bytes`;
  },
  compare: 'Every question, as both were last asked',
  question: 'Question',
  time: (shown) => shown,
  bytes: (shown) => `${shown} bytes`,
  written: (count) => `${count} written`,
  staleShort: (count) => `${count} stale`,
  quicker: 'quicker',
};

const ko: SqlBesideWords = {
  caption: '같은 질문을 양쪽에',
  tables: '테이블',
  documents: '문서',
  measures: {
    rounds: '왕복',
    fetched: '가져온 행이나 문서',
    bytes: '옮긴 바이트',
    walked: '인덱스 없이 읽은 행',
    steps: '엔진 명령 수',
    written: '고쳐 쓴 행이나 문서',
    timeMs: '계산한 시간',
  },
  held: ({ right, missing, differing, extra }) => {
    if (missing + differing + extra === 0) return `양쪽이 똑같이 ${right}행을 내놓았어요.`;
    const wrongs = [
      missing > 0 && `${missing}행이 빠졌어요`,
      differing > 0 && `${differing}행의 값이 달라요`,
      extra > 0 && `${extra}행이 더 있어요`,
    ].filter((one) => one !== false);
    return `테이블의 답은 ${right}행이에요. 문서 쪽은 ${wrongs.join(', ')}.`;
  },
  otherQuestion: '고친 SQL 문은 문서에 물은 것과 다른 질문이에요.',
  stale: (stale) => {
    if (!stale) return '테이블 모양이 달라져서 문서가 맞는지 대볼 수 없어요.';
    if (stale.stale === 0) return `문서 ${stale.documents}개가 모두 테이블과 같아요.`;
    return `문서 ${stale.documents}개 가운데 ${stale.stale}개가 테이블과 달라졌어요.`;
  },
  calls: '문서에 물은 것',
  call: (does, key, documents, bytes) => {
    const what = documents === 1 ? '' : ` 외 ${documents - 1}개`;
    const names = { get: `get ${key}${what}`, scan: `get ${key}… 전부`, put: `put ${key}${what}` };
    return `${names[does]}: 문서 ${documents}개, ${bytes}바이트`;
  },
  compare: '질문마다 마지막으로 물었을 때',
  question: '질문',
  time: (shown) => shown,
  bytes: (shown) => `${shown}바이트`,
  written: (count) => `${count}개 씀`,
  staleShort: (count) => `${count}개 낡음`,
  quicker: '더 빠름',
};

export const sqlBesideWords: Readonly<Record<Locale, SqlBesideWords>> = { en, ko };
