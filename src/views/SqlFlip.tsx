import type { Locale } from '#i18n/locale.ts';
import { sqlBesideWords } from '#i18n/sql-beside.ts';
import { documentTotalsOf, type Network, totalsOf } from '#labs/cost.ts';
import type { LabText } from '#labs/labels.ts';
import type { LabRun } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';
import { formatMeasure } from '#views/format.ts';

interface SqlFlipProps {
  readonly lab: SqlLab;
  readonly text: LabText;
  readonly runs: Readonly<Record<string, LabRun>>;
  readonly network: Network;
  readonly locale: Locale;
}

/** Every question that both stores were asked, and what each has made of it: the better one changes from row to row. */
export function SqlFlip({ lab, text, runs, network, locale }: SqlFlipProps) {
  const words = sqlBesideWords[locale];
  const asked = Object.keys(lab.ways).flatMap((name) => {
    const run = runs[name];
    if (!run?.beside) return [];
    const tables = totalsOf(run, network);
    const documents = documentTotalsOf(run.beside, network);
    const stale = run.beside.stale?.stale ?? 0;
    return [{ name, tables: { ...tables, written: tables.changed, stale: 0 }, documents: { ...documents, stale } }];
  });
  if (asked.length === 0) return null;
  return (
    <table className="sql-compared sql-flip">
      <caption>{words.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{words.question}</th>
          <th scope="col">{words.tables}</th>
          <th scope="col">{words.documents}</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(({ name, tables, documents }) => (
          <tr key={name} data-flip={name}>
            <th scope="row">{text.ways[name]!.name}</th>
            <Cost totals={tables} isQuicker={tables.timeMs < documents.timeMs} locale={locale} />
            <Cost totals={documents} isQuicker={documents.timeMs < tables.timeMs} locale={locale} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CostProps {
  readonly totals: Readonly<Record<'timeMs' | 'bytes' | 'written' | 'stale', number>>;
  readonly isQuicker: boolean;
  readonly locale: Locale;
}

function Cost({ totals, isQuicker, locale }: CostProps) {
  const words = sqlBesideWords[locale];
  return (
    <td data-quicker={isQuicker}>
      <span className="sql-flip-time">
        {words.time(formatMeasure('ms', totals.timeMs, locale))}
        {isQuicker && <span className="sql-quicker"> {words.quicker}</span>}
      </span>
      <span>{words.bytes(formatMeasure('count', totals.bytes, locale))}</span>
      {totals.written > 0 && <span>{words.written(totals.written)}</span>}
      {totals.stale > 0 && <span className="sql-mark">✕ {words.staleShort(totals.stale)}</span>}
    </td>
  );
}
