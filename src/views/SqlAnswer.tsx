import type { Locale } from '#i18n/locale.ts';
import { type SqlLabWords, sqlLabWords } from '#i18n/sql-lab.ts';
import type { LabRun } from '#labs/report.ts';
import type { Cell } from '#labs/values.ts';
import { formatMeasure } from '#views/format.ts';

interface SqlAnswerProps {
  readonly run: LabRun;
  readonly locale: Locale;
}

/** The rows of a run, those that are wrong marked, and how they compare with one database's. */
export function SqlAnswer({ run: { answer, held }, locale }: SqlAnswerProps) {
  const words = sqlLabWords[locale];
  const count = (value: number): string => formatMeasure('count', value, locale);
  if (!answer) return <p className="soft">{words.noAnswer}</p>;
  const isRight = held && held.missing + held.differing + held.extra === 0;
  return (
    <div className="sql-answer">
      {held && (
        <p className={isRight ? 'sql-held is-right' : 'sql-held is-wrong'} data-held>
          {words.held(held)}
        </p>
      )}
      <section className="sql-scroll" tabIndex={0} aria-label={words.answer(answer.total)}>
        <table className="sql-rows">
          <caption>{words.answer(answer.total)}</caption>
          <thead>
            <tr>
              {answer.columns.map((name, at) => (
                <th key={at} scope="col" className={classOf(answer.rows[0]?.[at])}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row, at) => (
              <tr key={at} data-wrong={held?.wrong.includes(at) ?? false}>
                {row.map((cell, column) => (
                  <td key={column} className={classOf(cell)}>
                    {column === 0 && held?.wrong.includes(at) && (
                      <span className="sql-mark">
                        <span aria-hidden="true">✕ </span>
                        <span className="spoken">{words.wrongRow}: </span>
                      </span>
                    )}
                    <Value cell={cell} words={words} count={count} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="sql-more">
        {answer.total > answer.rows.length && words.more(count(answer.total - answer.rows.length))}
        {answer.isCut && ` ${words.cut}`}
      </p>
    </div>
  );
}

function classOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'number' ? 'is-number' : undefined;
}

interface ValueProps {
  readonly cell: Cell;
  readonly words: SqlLabWords;
  readonly count: (value: number) => string;
}

function Value({ cell, words, count }: ValueProps) {
  if (cell === null) return <span className="sql-odd">NULL</span>;
  if (typeof cell !== 'object') return <>{cell}</>;
  switch (cell.type) {
    case 'integer':
      return <>{cell.text}</>;
    case 'long':
      return (
        <>
          {cell.start}… <span className="sql-odd">{words.letters(count(cell.letters))}</span>
        </>
      );
    case 'blob':
      return (
        <span className="sql-odd">
          x’{cell.start}
          {cell.start.length / 2 < cell.bytes && '…'}’ {words.bytes(count(cell.bytes))}
        </span>
      );
  }
}
