import type { AnyScenario } from '#engine/scenario.ts';
import type { TranscriptLine } from '#player/transcript.ts';

/** The moments that stepping goes to: the ends of the chart's windows, and whatever the transcript tells of between them. */
export function stopsOf(scenario: AnyScenario, lines: readonly TranscriptLine[]): readonly number[] {
  const { windowMs } = scenario.chart;
  const stops = new Set(lines.map(({ atMs }) => atMs));
  for (let atMs = 0; atMs <= scenario.durationMs; atMs += windowMs) stops.add(atMs);
  return [...stops].sort((a, b) => a - b);
}
