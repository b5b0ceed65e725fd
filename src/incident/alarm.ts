import type { Trace } from '#engine/trace.ts';
import { METRICS, type Metric } from '#incident/metrics.ts';
import { WALL } from '#incident/looks.ts';
import { panelReading, panelSeries, WINDOW_MS, type PanelReading } from '#incident/panel.ts';
import { FIRE_FROM_MS } from '#parts/incident/draw-fire.ts';

/** What somebody was called for: the chart on the wall that has moved the most, its usual value, and its worst. */
export interface Alarm {
  readonly reading: PanelReading;
  readonly worst: number;
  /** The end of the first window that went half of the way there. */
  readonly atMs: number;
}

/** The alarm that this run would have raised. */
export function alarmOf(trace: Trace): Alarm {
  const places = WALL.type === 'dashboard' ? WALL.panels : [];
  const alarms = places.map((place) => {
    const reading = panelReading(trace, place);
    const metric: Metric = METRICS[place.metric];
    const from = FIRE_FROM_MS / WINDOW_MS;
    const series = panelSeries(trace, place).map((value, at) =>
      at < from || Number.isNaN(value) ? reading.calm : value,
    );
    const worst = metric.high ? Math.max(...series) : Math.min(...series);
    const half = (worst - reading.calm) / 2;
    const first = series.findIndex(
      (value) => (value - reading.calm) * half > 0 && Math.abs(value - reading.calm) >= Math.abs(half),
    );
    const atMs = first < 0 ? trace.endMs : (first + 1) * WINDOW_MS;
    return { reading, worst, atMs };
  });
  return alarms.reduce((loudest, alarm) => (loudness(alarm) > loudness(loudest) ? alarm : loudest));
}

/**
 * By how many times what the chart calls out of the ordinary it has moved; more where it stays there. Too few of something in
 * one window may be chance, so that counts only if it stays.
 */
function loudness({ reading, worst }: Alarm): number {
  const { high, low }: Metric = METRICS[reading.metric];
  const lasting = reading.standing === 'usual' ? 1 : 10;
  if (high) return (lasting * (worst - reading.calm)) / Math.max(high.more, reading.calm * (high.times - 1));
  if (!low || reading.standing === 'usual') return 0;
  return (lasting * (reading.calm - worst)) / (reading.calm * (1 - low.times));
}
