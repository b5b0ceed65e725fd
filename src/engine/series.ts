import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';

/** A measure over time: point i covers the window that ends at (i + 1) × `windowMs`, or all until then if it is a total. */
export interface Series {
  readonly measure: string;
  readonly windowMs: number;
  readonly values: readonly number[];
}

/** One series for each measure that the scenario charts, reads out or writes at a node. */
export function seriesOf(scenario: AnyScenario, trace: Trace): ReadonlyMap<string, Series> {
  const { windowMs } = scenario.chart;
  const windows = Math.floor(trace.endMs / windowMs);
  const atNodes = Object.values(scenario.nodes).flatMap(({ reading }) => (reading === undefined ? [] : [reading]));
  const wanted = new Set([...scenario.chart.measures, ...scenario.readouts, ...atNodes]);
  const entries = [...wanted].map((measure) => {
    const { value, isTotal } = scenario.measures[measure]!;
    const values = Array.from({ length: windows }, (_, at) =>
      value(trace, isTotal ? 0 : at * windowMs, (at + 1) * windowMs),
    );
    return [measure, { measure, windowMs, values }] as const;
  });
  return new Map(entries);
}

/** What a series shows at `atMs`: the last window that has ended, or NaN before the first has. */
export function seriesAt(series: Series, atMs: number): number {
  const at = Math.min(Math.floor(atMs / series.windowMs), series.values.length) - 1;
  return at < 0 ? Number.NaN : series.values[at]!;
}
