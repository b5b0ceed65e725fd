import type { Locale } from '#i18n/locale.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import { type Network, totalsOf } from '#labs/cost.ts';
import type { LabText } from '#labs/labels.ts';
import type { LabRun } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';
import { formatMeasure } from '#views/format.ts';

interface SqlComparisonProps {
  readonly lab: SqlLab;
  readonly text: LabText;
  readonly runs: Readonly<Record<string, LabRun>>;
  readonly network: Network;
  readonly locale: Locale;
}

const compared = ['rounds', 'questions', 'rows', 'bytes', 'steps', 'timeMs'] as const;

/** The ways that answer the same question, side by side. */
export function SqlComparison({ lab, text, runs, network, locale }: SqlComparisonProps) {
  const words = sqlLabWords[locale];
  const ways = Object.entries(lab.ways)
    .filter(([name, { heldAgainst }]) => heldAgainst && runs[name])
    .map(([name]) => ({ name, run: runs[name]!, totals: totalsOf(runs[name]!, network) }));
  if (ways.length < 2) return null;
  return (
    <table className="sql-compared">
      <caption>{words.compare}</caption>
      <thead>
        <tr>
          <td></td>
          {ways.map(({ name }) => (
            <th key={name} scope="col">
              {text.ways[name]!.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.right}</th>
          {ways.map(({ name, run: { held } }) => (
            <td key={name} data-right={held && held.missing + held.differing === 0}>
              {held ? words.rightRows(held.right - held.missing - held.differing, held.right) : '–'}
            </td>
          ))}
        </tr>
        {compared.map((measure) => (
          <tr key={measure} data-compared={measure}>
            <th scope="row">{words.measures[measure]}</th>
            {ways.map(({ name, totals }) => (
              <td key={name}>{formatMeasure(measure === 'timeMs' ? 'ms' : 'count', totals[measure], locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
