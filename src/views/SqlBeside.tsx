import type { Locale } from '#i18n/locale.ts';
import { sqlBesideWords } from '#i18n/sql-beside.ts';
import { documentTotalsOf, type Network, totalsOf } from '#labs/cost.ts';
import type { BesideReport, DocumentCall, LabRun } from '#labs/report.ts';
import { formatMeasure } from '#views/format.ts';

interface SqlBesideProps {
  readonly run: LabRun;
  readonly beside: BesideReport;
  readonly network: Network;
  readonly locale: Locale;
}

const CALLS_SHOWN_MAX = 6;

/** What a question has cost with tables and with documents, whether both say the same, and what the documents were asked. */
export function SqlBeside({ run, beside, network, locale }: SqlBesideProps) {
  const words = sqlBesideWords[locale];
  const { held, stale, calls } = beside;
  const isSame = held && held.missing + held.differing + held.extra === 0;
  return (
    <div className="sql-beside">
      <CostTable run={run} beside={beside} network={network} locale={locale} />
      {run.answer && (
        <p className={held && !isSame ? 'sql-held is-wrong' : 'sql-held'} data-beside>
          {held ? words.held(held) : words.otherQuestion}
        </p>
      )}
      <p className={stale && stale.stale === 0 ? 'sql-held' : 'sql-held is-wrong'} data-stale={stale?.stale}>
        {words.stale(stale)}
      </p>
      <div className="sql-calls">
        <p>{words.calls}</p>
        <ul>
          {calls.slice(0, CALLS_SHOWN_MAX).map((call, at) => (
            <li key={at}>
              <code>{callText(call, locale)}</code>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function callText({ does, key, documents, bytes, sentBytes }: DocumentCall, locale: Locale): string {
  const moved = formatMeasure('count', bytes + sentBytes, locale);
  return sqlBesideWords[locale].call(does, key, documents, moved);
}

/** Both columns of numbers; what only one of them has is a dash in the other. */
function CostTable({ run, beside, network, locale }: SqlBesideProps) {
  const words = sqlBesideWords[locale];
  const tables = totalsOf(run, network);
  const documents = documentTotalsOf(beside, network);
  const rows: Readonly<Record<keyof typeof words.measures, readonly [number, number | undefined]>> = {
    rounds: [tables.rounds, documents.rounds],
    fetched: [tables.rows, documents.read],
    bytes: [tables.bytes, documents.bytes],
    walked: [tables.walked, undefined],
    steps: [tables.steps, undefined],
    written: [tables.changed, documents.written],
    timeMs: [tables.timeMs, documents.timeMs],
  };
  return (
    <table className="sql-costs">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{words.tables}</th>
          <th scope="col">{words.documents}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(rows).map(([name, [ofTables, ofDocuments]]) => (
          <tr key={name} data-cost={name}>
            <th scope="row">{words.measures[name as keyof typeof words.measures]}</th>
            <td data-better={isLess(name, ofTables, ofDocuments)}>
              {formatMeasure(name === 'timeMs' ? 'ms' : 'count', ofTables, locale)}
            </td>
            <td data-better={isLess(name, ofDocuments, ofTables)}>
              {ofDocuments === undefined ? '–' : formatMeasure(name === 'timeMs' ? 'ms' : 'count', ofDocuments, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether one number is better than the other. A row and a document are not the same thing, so those fetched are not compared. */
function isLess(cost: string, one: number | undefined, other: number | undefined): boolean {
  return cost !== 'fetched' && one !== undefined && other !== undefined && one < other;
}
