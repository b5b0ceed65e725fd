import type { Trace } from '#engine/trace.ts';
import { METRICS, type Metric } from '#incident/metrics.ts';
import type { PanelPlace } from '#incident/looks.ts';
import { FIRE_FROM_MS, FIRE_UNTIL_MS } from '#parts/incident/draw-fire.ts';

/** What is usual is read before anything burns, and how it is now well after it has begun. */
const CALM = { fromMs: 2_000, toMs: FIRE_FROM_MS };
const NOW_FROM_MS = FIRE_UNTIL_MS + 4_000;
export const WINDOW_MS = 2_000;

/** Whether a chart has left the ordinary. `none`: it has gone to nothing, or there is nothing left to measure. */
export type Standing = 'usual' | 'high' | 'low' | 'none';

/** What one chart says in two numbers. */
export interface PanelReading extends PanelPlace {
  /** Its usual value, and its value since the fire. */
  readonly calm: number;
  readonly now: number;
  readonly standing: Standing;
  /** Whether nobody would see it otherwise: no little more or less would change the standing. */
  readonly isClear: boolean;
}

/** So much further than a limit is clearly beyond it, and so much short of it clearly within. */
const MARGIN = 0.3;

/** Reads a chart as somebody does who compares its end with its beginning. */
export function panelReading(trace: Trace, place: PanelPlace): PanelReading {
  const metric: Metric = METRICS[place.metric];
  const calm = metric.value(trace, place.node, CALM.fromMs, CALM.toMs);
  const now = metric.value(trace, place.node, NOW_FROM_MS, trace.endMs);
  const loose = standingOf(metric, calm, now, 1 - MARGIN);
  const strict = standingOf(metric, calm, now, 1 + MARGIN);
  return { ...place, calm, now, standing: loose, isClear: strict === loose };
}

/** The chart itself: one value for each window. */
export function panelSeries(trace: Trace, { node, metric: name }: PanelPlace): readonly number[] {
  const metric: Metric = METRICS[name];
  const windows = Math.floor(trace.endMs / WINDOW_MS);
  return Array.from({ length: windows }, (_, at) => metric.value(trace, node, at * WINDOW_MS, (at + 1) * WINDOW_MS));
}

/** With limits that are `strictness` times as far from what is usual. */
function standingOf({ high, low }: Metric, calm: number, now: number, strictness: number): Standing {
  if (calm > 0 && (Number.isNaN(now) || now === 0)) return 'none';
  if (high) {
    const isFar = now >= calm * (1 + (high.times - 1) * strictness);
    if (isFar && now - calm >= high.more * strictness) return 'high';
  }
  if (low && now <= calm * (1 - (1 - low.times) * strictness)) return 'low';
  return 'usual';
}
