import { countAt, countOf, countTo, mean, quantile, valuesOf, waitsOf, type Measure, type Trace } from '#kit';
import {
  hitRatioOf,
  meanOf,
  ORIGIN_DOLLARS_PER_GIGABYTE,
  p99Of,
  REGION_NAMES,
  SITE_NAMES,
  SITES,
  type Region,
  type Site,
} from './places.ts';

const GIGABYTE = 1_000_000_000;
const SECONDS_A_MONTH = 30 * 24 * 60 * 60;

/** Photos in the order of their popularity: those before this one are asked for all the time, the rest now and then. */
export const POPULAR = 100;

export type RegionMeasure = ReturnType<typeof meanOf<Region>> | ReturnType<typeof p99Of<Region>>;
export type SiteMeasure = ReturnType<typeof hitRatioOf<Site>>;
type MeasureName =
  | 'hitRatio'
  | 'popularHitRatio'
  | 'rareHitRatio'
  | 'originLoad'
  | 'latencyMsMean'
  | 'latencyMsP99'
  | 'monthlyCost'
  | RegionMeasure
  | SiteMeasure;

/** All of them are read from the run's beginning on: a few seconds are few requests for any one place. */
export const measures = Object.fromEntries<Measure>([
  ['hitRatio', ratio((trace, fromMs, toMs) => hitRatio(trace, () => true, fromMs, toMs))],
  ['popularHitRatio', ratio((trace, fromMs, toMs) => hitRatio(trace, (photo) => photo < POPULAR, fromMs, toMs))],
  ['rareHitRatio', ratio((trace, fromMs, toMs) => hitRatio(trace, (photo) => photo >= POPULAR, fromMs, toMs))],
  [
    'originLoad',
    {
      unit: 'perSecond',
      better: 'low',
      isTotal: true,
      value: (trace, fromMs, toMs) =>
        (countTo(trace, 'request', 'origin', fromMs, toMs) + countOf(trace, 'far-fetch', fromMs, toMs)) /
        ((toMs - fromMs) / 1_000),
    },
  ],
  ['latencyMsMean', ms((trace, fromMs, toMs) => mean(waitsOf(trace, undefined, fromMs, toMs)))],
  ['latencyMsP99', ms((trace, fromMs, toMs) => quantile(waitsOf(trace, undefined, fromMs, toMs), 0.99))],
  ['monthlyCost', { unit: 'dollars', better: 'low', isTotal: true, value: monthlyCost }],
  ...REGION_NAMES.flatMap((region): [string, Measure][] => [
    [meanOf(region), ms((trace, fromMs, toMs) => mean(waitsOf(trace, region, fromMs, toMs)))],
    [p99Of(region), ms((trace, fromMs, toMs) => quantile(waitsOf(trace, region, fromMs, toMs), 0.99))],
  ]),
  ...SITE_NAMES.map((site): [string, Measure] => [
    hitRatioOf(site),
    ratio((trace, fromMs, toMs) => {
      const hits = countAt(trace, 'hit', site, fromMs, toMs);
      return hits / (hits + countAt(trace, 'miss', site, fromMs, toMs));
    }),
  ]),
]) as Readonly<Record<MeasureName, Measure>>;

function ratio(value: Measure['value']): Measure {
  return { unit: 'ratio', better: 'high', isTotal: true, value };
}

function ms(value: Measure['value']): Measure {
  return { unit: 'ms', better: 'low', isTotal: true, value };
}

/** Of the requests that reached an edge site for certain photos, the share that it could answer. */
function hitRatio(trace: Trace, isMeant: (photo: number) => boolean, fromMs: number, toMs: number): number {
  const hits = valuesOf(trace, 'hit', fromMs, toMs).filter(isMeant).length;
  return hits / (hits + valuesOf(trace, 'miss', fromMs, toMs).filter(isMeant).length);
}

/** The bytes that leave each place, at its price; as many in a month as in this time. */
function monthlyCost(trace: Trace, fromMs: number, toMs: number): number {
  const reply = trace.kinds.indexOf('reply');
  const fetched = trace.kinds.indexOf('far-fetched');
  const prices = trace.nodes.map((node) =>
    node === 'origin' ? ORIGIN_DOLLARS_PER_GIGABYTE : (SITES[node as Site]?.dollarsPerGigabyte ?? 0),
  );
  let dollars = 0;
  for (let at = 0; at < trace.atMs.length; at++) {
    const atMs = trace.atMs[at]!;
    if (atMs < fromMs || atMs >= toMs) continue;
    if (trace.kind[at] !== reply && trace.kind[at] !== fetched) continue;
    dollars += (trace.value[at]! / GIGABYTE) * prices[trace.from[at]!]!;
  }
  return (dollars * SECONDS_A_MONTH) / ((toMs - fromMs) / 1_000);
}
