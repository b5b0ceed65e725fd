import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, Measure } from '#engine/scenario.ts';
import type { Series } from '#engine/series.ts';
import type { Locale } from '#i18n/locale.ts';
import type { CSSProperties } from 'react';
import { formatMeasure } from '#views/format.ts';
import { niceTop } from '#views/nice.ts';

interface ChartProps {
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly runs: readonly { readonly name: string | undefined; readonly series: ReadonlyMap<string, Series> }[];
  /** The moments at which something was done to a node. */
  readonly faultsAtMs: readonly number[];
  readonly atMs: number;
}

/** Measures over the run's time, one band for each unit, on the scrubber's axis; a line marks the present moment. */
export function Chart({ scenario, text, locale, runs, faultsAtMs, atMs }: ChartProps) {
  const units = [...new Set(scenario.chart.measures.map((measure) => scenario.measures[measure]!.unit))];
  return (
    <div className="charts" style={nowStyle(atMs / scenario.durationMs)} data-charts>
      {units.map((unit) => (
        <Band
          key={unit}
          unit={unit}
          scenario={scenario}
          text={text}
          locale={locale}
          runs={runs}
          faultsAtMs={faultsAtMs}
          atMs={atMs}
        />
      ))}
    </div>
  );
}

function Band({ unit, scenario, text, locale, runs, faultsAtMs }: ChartProps & { readonly unit: Measure['unit'] }) {
  const isBound = (measure: string): boolean => scenario.measures[measure]!.isBound === true;
  const measures = scenario.chart.measures.filter((measure) => scenario.measures[measure]!.unit === unit);
  const lines = measures.flatMap((measure, place) =>
    // A bound is the same beside any policy.
    runs.slice(0, isBound(measure) ? 1 : undefined).map(({ name, series }, run) => ({
      id: `${measure}-${run}`,
      label: name === undefined || isBound(measure) ? text.measures[measure] : `${text.measures[measure]}, ${name}`,
      look: isBound(measure) ? 'bound' : `run-${run}${place > 0 ? ' second' : ''}`,
      series: series.get(measure)!,
    })),
  );
  const limits = measures.flatMap((measure) => {
    const limit = scenario.measures[measure]!.axis?.limit;
    return limit === undefined ? [] : [{ measure, limit, label: text.limits[measure] }];
  });
  const least = Math.max(1, ...measures.map((measure) => scenario.measures[measure]!.axis?.max ?? 0));
  const highest = highestOf(lines.map(({ series }) => series));
  const top = unit === 'ratio' ? 1 : highest <= least ? least : niceTop(highest);
  return (
    <figure className="chart">
      <figcaption>
        {lines.map(({ id, label, look }) => (
          <span key={id} className={`key ${look}`}>
            {label}
          </span>
        ))}
        {limits.map(({ measure, limit, label }) => (
          <span key={measure} className="key limit">
            {label}, {formatMeasure(unit, limit, locale)}
          </span>
        ))}
        <span className="top">{formatMeasure(unit, top, locale)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${scenario.durationMs} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="grid" d={`M0 50H${scenario.durationMs}M0 100H${scenario.durationMs}`} />
        {limits.map(({ measure, limit }) => (
          <path key={measure} className="limit" d={`M0 ${heightOf(limit, top)}H${scenario.durationMs}`} />
        ))}
        {faultsAtMs.map((fault) => (
          <path key={fault} className="fault" d={`M${fault} 0V100`} />
        ))}
        {lines.map(({ id, look, series }) => (
          <path key={id} className={`line ${look}`} d={stepPath(series, top)} />
        ))}
      </svg>
    </figure>
  );
}

function highestOf(all: readonly Series[]): number {
  return Math.max(1, ...all.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value))));
}

function heightOf(value: number, top: number): string {
  return (100 - (Math.min(value, top) / top) * 96).toFixed(1);
}

/** A step for each window, broken where there was nothing to measure. */
export function stepPath({ values, windowMs }: Pick<Series, 'values' | 'windowMs'>, top: number): string {
  let path = '';
  let isBroken = true;
  for (const [at, value] of values.entries()) {
    if (Number.isNaN(value)) {
      isBroken = true;
      continue;
    }
    const y = heightOf(value, top);
    path += isBroken ? `M${at * windowMs} ${y}` : `V${y}`;
    path += `H${(at + 1) * windowMs}`;
    isBroken = false;
  }
  return path;
}

/** A custom property, which React's type of style does not know. */
function nowStyle(share: number): CSSProperties {
  return { '--now': share } as CSSProperties;
}
