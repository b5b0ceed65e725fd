import type { Measure } from '#engine/scenario.ts';
import type { Locale } from '#i18n/locale.ts';
import { figureWords } from '#i18n/figure.ts';

/** A measure's value as readers of `locale` write it; a dash where there was nothing to measure. */
export function formatMeasure(unit: Measure['unit'], value: number, locale: Locale): string {
  if (Number.isNaN(value)) return '–';
  switch (unit) {
    case 'ratio':
      return `${(value * 100).toFixed(1)}%`;
    case 'perSecond':
      return `${formatCount(value, locale)}${figureWords[locale].units.perSecond}`;
    case 'ms':
      return `${formatCount(value, locale)}\u00a0ms`;
    case 'seconds':
      return `${formatCount(value, locale)}${figureWords[locale].units.seconds}`;
    case 'count':
      return formatCount(value, locale);
    case 'dollars':
      return figureWords[locale].units.dollars(formatCount(value, locale));
  }
}

function formatCount(value: number, locale: Locale): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}
