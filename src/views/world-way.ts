interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve over the map, in percent of its width and height; it may leave the map on one side. */
export interface WorldWay {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}

/** How far a way rises above the straight line, as a share of its width. */
const RISE = 0.18;

/** The way a message takes over the map: the shorter way round, bent like the course of a plane. */
export function worldWay(from: Point, to: Point): WorldWay {
  const east = to.x - from.x;
  const dx = east > 50 ? east - 100 : east < -50 ? east + 100 : east;
  const bendY = (from.y + to.y) / 2 - RISE * Math.abs(dx);
  return { start: from, bend: { x: from.x + dx / 2, y: Math.max(-6, bendY) }, end: { x: from.x + dx, y: to.y } };
}

/** The part of a way that lies behind a message that has come a share `progress` of it; its end is where the message is. */
export function behind({ start, bend, end }: WorldWay, progress: number): WorldWay {
  const between = (a: Point, b: Point): Point => ({ x: a.x + (b.x - a.x) * progress, y: a.y + (b.y - a.y) * progress });
  const first = between(start, bend);
  return { start, bend: first, end: between(first, between(bend, end)) };
}

/** By how much of the map's width a way has to be drawn again, so that what leaves on one side comes in on the other. */
export function turnsOf({ end }: WorldWay): readonly number[] {
  if (end.x > 100) return [0, -100];
  return end.x < 0 ? [0, 100] : [0];
}
