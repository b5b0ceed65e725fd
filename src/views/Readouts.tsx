import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { seriesAt, type Series } from '#engine/series.ts';
import type { Locale } from '#i18n/locale.ts';
import { formatMeasure } from '#views/format.ts';

interface ReadoutsProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly runs: readonly { readonly name: string | undefined; readonly series: ReadonlyMap<string, Series> }[];
  readonly atMs: number;
}

/** Large numbers with units: what the measures were in the window that ended last. Written over as it plays. */
export function Readouts({ scenario, text, locale, runs, atMs }: ReadoutsProps) {
  return (
    <dl className="readouts">
      {scenario.readouts.map((measure) => (
        <div key={measure} className="readout" data-measure={measure}>
          <dt>{text.measures[measure]}</dt>
          {runs.map(({ name, series }, index) => (
            <dd key={index} data-run={index}>
              <span data-value>
                {formatMeasure(scenario.measures[measure]!.unit, seriesAt(series.get(measure)!, atMs), locale)}
              </span>
              {name !== undefined && <small>{name}</small>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
