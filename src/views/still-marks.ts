import type { AnyScenario } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { forEachMoving } from '#player/moving.ts';
import { behind, worldWay, type WorldWay } from '#views/world-way.ts';

/** A message of one moment: where it is, in percent of the stage, and, on a map, the way that lies behind it. */
export interface StillMark {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly kind: string;
  readonly trail: WorldWay | undefined;
}

/** Every message that is on its way at `atMs`. */
export function stillMarksOf(scenario: AnyScenario, trace: Trace, atMs: number): StillMark[] {
  const marks: StillMark[] = [];
  forEachMoving(trace, atMs, (index, progress) => {
    const from = scenario.nodes[trace.nodes[trace.from[index]!]!]!;
    const to = scenario.nodes[trace.nodes[trace.to[index]!]!]!;
    const kind = trace.kinds[trace.kind[index]!]!;
    if (scenario.backdrop === 'world') {
      const trail = behind(worldWay(from, to), progress);
      marks.push({ index, x: (trail.end.x + 100) % 100, y: trail.end.y, kind, trail });
    } else {
      const x = from.x + (to.x - from.x) * progress;
      const y = from.y + (to.y - from.y) * progress;
      marks.push({ index, x, y, kind, trail: undefined });
    }
  });
  return marks;
}
