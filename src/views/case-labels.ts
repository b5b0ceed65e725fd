/** A rectangle of the diagram, by its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where a label could stand, and how little it likes it there. */
export interface Place {
  readonly box: Box;
  readonly cost: number;
}

/** A label that wants a place: the ones that it could take, at least one. */
export interface Wanting {
  readonly places: readonly Place[];
}

/** What labels keep off as far as they can. No label leaves the width, and none should rise above the top. */
export interface Surroundings {
  readonly width: number;
  readonly lanes: readonly number[];
  readonly segments: readonly Segment[];
  readonly marks: readonly Box[];
}

export interface Placed {
  readonly box: Box;
  /** Whether it lies over an earlier label or above the top, since every place of its own did. */
  readonly isOver: boolean;
}

/** What a label pays beside that for what it covers: the less, the better. Another label should never be covered. */
const COST_LANE = 5;
const COST_SEGMENT = 14;
const COST_MARK = 25;
const COST_OVER = 1_000;

/** Gives each label the cheapest of its places, in order; those that come first choose first. */
export function placeLabels(wanting: readonly Wanting[], surroundings: Surroundings): readonly Placed[] {
  const taken: Box[] = [];
  return wanting.map(({ places }) => {
    let best: { box: Box; cost: number } | undefined;
    for (const place of places) {
      const box = within(place.box, surroundings.width);
      const least = place.cost + Math.abs(box.x - place.box.x);
      if (best && least >= best.cost) continue;
      const cost = least + costOf(box, taken, surroundings);
      if (!best || cost < best.cost) best = { box, cost };
    }
    taken.push(best!.box);
    return { box: best!.box, isOver: best!.cost >= COST_OVER };
  });
}

/** Whether two boxes have more than their edges in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function costOf(box: Box, taken: readonly Box[], { lanes, segments, marks }: Surroundings): number {
  let cost = box.y < 0 ? COST_OVER : 0;
  for (const other of taken) if (overlaps(box, other)) cost += COST_OVER;
  for (const lane of lanes) if (lane > box.x && lane < box.x + box.width) cost += COST_LANE;
  for (const mark of marks) if (overlaps(box, mark)) cost += COST_MARK;
  for (const segment of segments) if (crosses(segment, box)) cost += COST_SEGMENT;
  return cost;
}

/** Whether a segment passes through a box: what is left of it between the box's sides is within its height. */
function crosses({ x1, y1, x2, y2 }: Segment, { x, y, width, height }: Box): boolean {
  const [left, right] = x1 <= x2 ? [x1, x2] : [x2, x1];
  if (right <= x || left >= x + width) return false;
  const yAt = (at: number): number => (x1 === x2 ? y1 : y1 + ((at - x1) / (x2 - x1)) * (y2 - y1));
  const ends = x1 === x2 ? [y1, y2] : [yAt(Math.max(left, x)), yAt(Math.min(right, x + width))];
  return Math.min(...ends) < y + height && Math.max(...ends) > y;
}

/** The box, moved sideways into the picture. */
function within(box: Box, width: number): Box {
  return { ...box, x: Math.max(0, Math.min(box.x, width - box.width)) };
}
