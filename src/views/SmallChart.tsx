import type { Measure } from '#engine/scenario.ts';
import type { Locale } from '#i18n/locale.ts';
import { stepPath } from '#views/Chart.tsx';
import { formatMeasure } from '#views/format.ts';
import { niceTop } from '#views/nice.ts';

interface SmallChartProps {
  readonly name: string;
  /** What it says in words, read out in place of the picture. */
  readonly says: string;
  readonly unit: Measure['unit'];
  readonly locale: Locale;
  readonly values: readonly number[];
  readonly windowMs: number;
  /** The least that the axis shows; a ratio's always ends at one. */
  readonly axisMax: number;
}

/** One measure over a whole run, small enough to stand among others. */
export function SmallChart({ name, says, unit, locale, values, windowMs, axisMax }: SmallChartProps) {
  const highest = Math.max(axisMax, ...values.filter((value) => !Number.isNaN(value)));
  const top = unit === 'ratio' ? 1 : niceTop(highest);
  const durationMs = values.length * windowMs;
  return (
    <figure className="chart small">
      <figcaption>
        <span>{name}</span>
        <span className="top">{formatMeasure(unit, top, locale)}</span>
        <strong>{says}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${durationMs} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className="grid" d={`M0 50H${durationMs}M0 100H${durationMs}`} />
        <path className="line alone" d={stepPath({ values, windowMs }, top)} />
      </svg>
    </figure>
  );
}
