import { latenciesOf, mean, quantile, valuesOf, type Measure, type Trace } from '#kit';

/** How long photos took where they lie, and pages until their last photo was there; all from the run's beginning on. */
export const measures = {
  photoMsMean: total('ms', (trace, fromMs, toMs) => mean(photoMs(trace, fromMs, toMs))),
  photoMsP50: total('ms', (trace, fromMs, toMs) => quantile(photoMs(trace, fromMs, toMs), 0.5)),
  photoMsP99: { ...total('ms', p99Of), isBound: true },
  shownMsP99: {
    ...total('ms', (trace, fromMs, toMs) => valuesOf(trace, 'shown', fromMs, toMs).at(-1) ?? Number.NaN),
    better: 'neither',
  },
  heldUpPages: { ...total('ratio', heldUpShare), axis: { max: 1 } },
  pageMsP50: total('ms', (trace, fromMs, toMs) => quantile(pageMs(trace, fromMs, toMs), 0.5)),
  pageMsP99: total('ms', (trace, fromMs, toMs) => quantile(pageMs(trace, fromMs, toMs), 0.99)),
} satisfies Readonly<Record<string, Measure>>;

function total(unit: Measure['unit'], value: Measure['value']) {
  return { unit, better: 'low', isTotal: true, value } as const;
}

function photoMs(trace: Trace, fromMs: number, toMs: number): number[] {
  return valuesOf(trace, 'answered', fromMs, toMs);
}

function pageMs(trace: Trace, fromMs: number, toMs: number): number[] {
  return latenciesOf(trace, 'request', 'reply', fromMs, toMs);
}

function p99Of(trace: Trace, fromMs: number, toMs: number): number {
  return quantile(photoMs(trace, fromMs, toMs), 0.99);
}

/** The share of pages of which at least one photo took longer than 99 of 100 photos do. */
function heldUpShare(trace: Trace, fromMs: number, toMs: number): number {
  const slowest = valuesOf(trace, 'slowest', fromMs, toMs);
  if (slowest.length === 0) return Number.NaN;
  const p99Ms = p99Of(trace, fromMs, toMs);
  return slowest.filter((ms) => ms > p99Ms).length / slowest.length;
}
