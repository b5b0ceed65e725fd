import type { Segment } from '#views/case-labels.ts';
import type { CaseRing } from '#views/case-shapes.ts';
import { RING_PX } from '#views/case-sizes.ts';

/** How far the curve stands off a lane that both rings are on. */
const BULGE_PX = 40;
/** How many straight pieces stand for it where labels look for places. */
const PIECES = 8;

/** The points of the curve that joins two rings: beside a lane that both are on, else between their lanes. */
export function joiningCurve(rings: readonly CaseRing[], width: number): readonly number[] | undefined {
  const [cause, effect] = rings;
  if (!cause || !effect) return undefined;
  if (cause.x === effect.x) {
    const away = cause.x + BULGE_PX <= width ? 1 : -1;
    const [edge, side] = [cause.x + away * RING_PX, cause.x + away * BULGE_PX];
    return [edge, cause.y, side, cause.y, side, effect.y, edge, effect.y];
  }
  const toward = effect.x > cause.x ? RING_PX : -RING_PX;
  const middle = (cause.x + effect.x) / 2;
  return [cause.x + toward, cause.y, middle, cause.y, middle, effect.y, effect.x - toward, effect.y];
}

/** The curve as straight pieces. */
export function joiningSegments(rings: readonly CaseRing[], width: number): readonly Segment[] {
  const curve = joiningCurve(rings, width);
  if (!curve) return [];
  return Array.from({ length: PIECES }, (_, piece) => {
    const [x1, y1] = pointAt(curve, piece / PIECES);
    const [x2, y2] = pointAt(curve, (piece + 1) / PIECES);
    return { x1, y1, x2, y2 };
  });
}

function pointAt(curve: readonly number[], share: number): readonly [number, number] {
  const rest = 1 - share;
  const weights = [rest * rest * rest, 3 * rest * rest * share, 3 * rest * share * share, share * share * share];
  const along = (axis: 0 | 1): number =>
    weights.reduce((sum, weight, point) => sum + weight * curve[2 * point + axis]!, 0);
  return [along(0), along(1)];
}
