import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { markOf } from '#views/marks.ts';
import { stillMarksOf } from '#views/still-marks.ts';
import { turnsOf, type WorldWay } from '#views/world-way.ts';

interface StillTrailsProps {
  readonly scenario: AnyScenario;
  readonly trace: Trace;
  readonly atMs: number;
}

/** The ways that lie behind the messages of one moment, on a map. */
export function StillTrails({ scenario, trace, atMs }: StillTrailsProps) {
  return (
    <svg className="trails" viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
      {stillMarksOf(scenario, trace, atMs).map(
        ({ index, kind, trail }) =>
          trail && <path key={index} d={pathOf(trail)} stroke={`var(${markOf(kind).colour})`} />,
      )}
    </svg>
  );
}

function pathOf(way: WorldWay): string {
  const at = (turn: number) => (point: { readonly x: number; readonly y: number }) =>
    `${(point.x + turn).toFixed(1)} ${point.y.toFixed(1)}`;
  return turnsOf(way)
    .map((turn) => `M${at(turn)(way.start)}Q${at(turn)(way.bend)} ${at(turn)(way.end)}`)
    .join('');
}
