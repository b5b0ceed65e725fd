import { clashEnds, type ClashMark } from '#views/case-clash.ts';
import type { Clash } from '#grading/verdict.ts';
import type { Happening } from '#views/case-happenings.ts';
import type { Box, Segment } from '#views/case-labels.ts';
import { BAND_PX, RING_PX } from '#views/case-sizes.ts';
import { lostAtMs, momentsOf, type CaseTime } from '#views/case-time.ts';

/** When something is to be seen, as places in the order of the case's moments. */
export interface Seen {
  readonly from: number;
  /** When it is over: later than `from` for what lasts. */
  readonly until: number;
}

export type CaseArrow = Segment & Seen & { readonly kind: 'message' | 'lost'; readonly of: Happening };
export type CasePoint = Seen & { readonly kind: 'moment' | 'wrong'; readonly x: number; readonly y: number };
export type CaseBand = Seen & {
  readonly x: number;
  readonly y1: number;
  /** The end of the picture if it is still so when the case is over. */
  readonly y2: number;
  readonly isOpen: boolean;
};
export interface CaseRing {
  readonly mark: ClashMark;
  readonly x: number;
  readonly y: number;
}

/** All of a diagram but its words. */
export interface CaseShapes {
  readonly arrows: readonly CaseArrow[];
  readonly points: readonly CasePoint[];
  readonly bands: readonly CaseBand[];
  /** The two moments that clash, or one, or none. */
  readonly rings: readonly CaseRing[];
}

interface Placing {
  readonly time: CaseTime;
  readonly xOf: (lane: string) => number;
  /** Where the picture ends. */
  readonly bottom: number;
}

/** Draws what happened: by `xOf` from left to right, by `time` from top to bottom. */
export function shapesOf(happenings: readonly Happening[], clash: Clash, { time, xOf, bottom }: Placing): CaseShapes {
  const seenOf = seeing(happenings);
  const start = (one: Happening) => ({ ...seenOf(one), x: xOf(one.from), y: time.yOf(one.atMs) });
  return {
    arrows: happenings.filter(isArrow).map((one) => {
      const { x, y, ...seen } = start(one);
      const isLost = one.kind === 'lost';
      const x2 = isLost ? (x + xOf(one.to)) / 2 : xOf(one.to);
      const y2 = time.yOf(isLost ? lostAtMs(one) : one.untilMs);
      return { of: one, kind: isLost ? 'lost' : 'message', ...seen, x1: x, y1: y, x2, y2 };
    }),
    points: happenings.flatMap((one): CasePoint[] =>
      one.kind === 'moment' || one.kind === 'wrong' ? [{ kind: one.kind, ...start(one) }] : [],
    ),
    bands: happenings
      .filter(({ kind }) => kind === 'fault')
      .map((one) => {
        const { y, ...rest } = start(one);
        const isOpen = one.untilMs === Infinity;
        return { ...rest, y1: y, y2: isOpen ? bottom : time.yOf(one.untilMs), isOpen };
      }),
    rings: clashEnds(happenings, clash).map(({ mark, atMs, lane }) => ({ mark, x: xOf(lane), y: time.yOf(atMs) })),
  };
}

/** When each thing that happens is to be seen. */
export function seeing(happenings: readonly Happening[]): (one: Happening) => Seen {
  const moments = momentsOf(happenings);
  return ({ kind, atMs, untilMs }) => {
    const from = moments.indexOf(atMs);
    return { from, until: kind === 'lost' || untilMs === Infinity ? from : moments.indexOf(untilMs) };
  };
}

/** What labels should not hide. */
export function marksOf({ points, rings, bands }: CaseShapes): readonly Box[] {
  const around = (x: number, y: number, px: number): Box => ({ x: x - px, y: y - px, width: 2 * px, height: 2 * px });
  return [
    ...points.map(({ x, y, kind }) => around(x, y, kind === 'wrong' ? 8 : 5)),
    ...rings.map(({ x, y }) => around(x, y, RING_PX)),
    // Their numbers.
    ...rings.map(({ x, y }) => around(x - RING_PX - 2, y - RING_PX, 7)),
    ...bands.map(({ x, y1, y2 }) => ({ x: x - BAND_PX, y: y1, width: 2 * BAND_PX, height: y2 - y1 })),
  ];
}

/** A point inside its own lane is told as a point, even if it was told as a message. */
function isArrow({ kind, from, to }: Happening): boolean {
  return kind === 'lost' || (kind === 'message' && from !== to);
}
