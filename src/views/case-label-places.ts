import { textOf, type Happening } from '#views/case-happenings.ts';
import type { Box, Place, Segment, Wanting } from '#views/case-labels.ts';
import { LABEL_PX, LINE_PX, RING_PX } from '#views/case-sizes.ts';
import { isNothing } from '#views/case-story.ts';
import { linesOf, widthOf } from '#views/text-width.ts';

/** A label's words and the places that it could take. */
export interface LabelText extends Wanting {
  readonly lines: readonly string[];
  readonly full: string;
}

const LABEL_LINES_MAX = 3;
const PADDING_PX = 3;
/** Shares of an arrow's way at which its label may stand; nearer to the sender, where fewer arrows cross. */
const ALONG = [0.46, 0.36, 0.58, 0.27, 0.7, 0.18, 0.82];
/** Lines that a label may stand above or below its point. */
const AWAY = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, 6, 7, 8];
const COST_EACH_LINE = 5;
/** How far a label stands off a dot, and off a ring, a cross or a band. */
const NEAR_PX = 8;
const CLEAR_PX = 13;
/** Farther from its arrow than this, a label belongs to nobody. */
const FAR_PX = 30;

/** The label of something that happened at a point, or along an arrow. */
export function labelOf(
  one: Happening,
  faultOf: (text: string) => string,
  place: { readonly x: number; readonly y: number } | Segment,
  lanePx: number,
): LabelText {
  const full = wordsOf(one, faultOf);
  const lines = linesOf(full, LABEL_PX, Math.max(92, lanePx - 14), LABEL_LINES_MAX);
  const width = Math.max(0, ...lines.map((line) => widthOf(line, LABEL_PX))) + 2 * PADDING_PX;
  const size = { width, height: lines.length * LINE_PX };
  const places = 'x1' in place ? alongArrow(place, size) : besidePoint(place, size, one.kind);
  return { lines, full, places };
}

function wordsOf(one: Happening, faultOf: (text: string) => string): string {
  if (one.kind === 'fault') return faultOf(one.text);
  const text = textOf(one);
  return one.kind === 'holds' && isNothing(text) ? '∅' : text;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Above and below the arrow clear of its slope, beside it where it is steep, and at last upon it. */
function alongArrow({ x1, y1, x2, y2 }: Segment, { width, height }: Size): Place[] {
  const slope = Math.abs((y2 - y1) / (x2 - x1));
  const isAnswer = x2 < x1;
  const offset = (slope * width) / 2 + 2;
  const aside = height / 2 / Math.max(slope, 0.1) + 3;
  const places: Place[] = [];
  const add = (cost: number, dx: number, dy: number): void => {
    for (const [index, share] of ALONG.entries()) {
      const x = x1 + (x2 - x1) * share + dx - width / 2;
      const y = y1 + (y2 - y1) * share + dy - height / 2;
      places.push({ box: { x, y, width, height }, cost: cost + 2 * index });
    }
  };
  const above = -(offset + height / 2);
  if (offset <= FAR_PX) {
    add(isAnswer ? 1 : 0, 0, above);
    add(isAnswer ? 0 : 1, 0, -above);
  }
  if (aside <= FAR_PX) {
    add(12, aside + width / 2, 0);
    add(13, -aside - width / 2, 0);
  }
  add(16, 0, 0);
  return places;
}

/** Right and left of the point, line by line away from it; what a lane holds stands a little below. */
function besidePoint(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
  kind: Happening['kind'],
): Place[] {
  const places: Place[] = [];
  const add = (cost: number, left: number, top: number): void => {
    places.push({ box: { x: left, y: top, width, height }, cost });
  };
  const below = kind === 'holds' ? 9 : kind === 'fault' ? height / 2 + 1 : 0;
  for (const lines of AWAY) {
    const top = y - height / 2 + below + lines * (LINE_PX - 1);
    const cost = COST_EACH_LINE * Math.abs(lines);
    if (kind === 'moment' || kind === 'holds') {
      add(cost + 2, x + NEAR_PX, top);
      add(cost + 3, x - NEAR_PX - width, top);
    }
    add(cost + 4, x + CLEAR_PX, top);
    add(cost + 5, x - CLEAR_PX - width, top);
  }
  if (kind !== 'moment') return places;
  const above = y - RING_PX - 1 - height;
  add(0, x - width / 2, above);
  add(1, x - 4, above);
  add(2, x + 4 - width, above);
  return places;
}
