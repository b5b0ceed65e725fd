import type { Trace } from '#engine/trace.ts';
import type { Clash } from '#grading/verdict.ts';
import { joiningSegments } from '#views/case-curve.ts';
import { happeningsOf, type Happening, type HappeningKind } from '#views/case-happenings.ts';
import { labelOf, type LabelText } from '#views/case-label-places.ts';
import { placeLabels, type Box, type Placed } from '#views/case-labels.ts';
import { marksOf, seeing, shapesOf, type CaseShapes, type Seen } from '#views/case-shapes.ts';
import { LINE_PX, NAME_PX } from '#views/case-sizes.ts';
import { heightsOf, momentsOf, rowsOf, type CaseTime } from '#views/case-time.ts';
import { linesOf } from '#views/text-width.ts';

/** What a diagram is made of. `roomPx` is how wide it should be; it is wider where its lanes need more. */
export interface CasePicture {
  readonly trace: Trace;
  readonly clash: Clash;
  readonly roomPx: number;
  readonly nameOf: (lane: string) => string;
  /** What a fault is called. */
  readonly faultOf: (text: string) => string;
}

interface CaseLane {
  readonly id: string;
  readonly x: number;
  /** The lane's name. */
  readonly lines: readonly string[];
}

export type CaseLabel = Seen & {
  readonly kind: HappeningKind | 'answer';
  readonly box: Box;
  readonly lines: readonly string[];
  /** The words in full, where they have been cut. */
  readonly full: string;
};

/** A case's diagram: time runs down, each lane is a vertical line. In pixels. */
export interface CaseLayout extends CaseShapes {
  readonly width: number;
  readonly height: number;
  readonly headHeight: number;
  readonly lanes: readonly CaseLane[];
  readonly labels: readonly CaseLabel[];
  /** How far down each moment is, from top to bottom. */
  readonly moments: readonly number[];
}

const LANE_PX_MIN = 76;
const LANE_PX_MAX = 176;
const NAME_LINES_MAX = 2;
const BOTTOM_PX = 24;
/** How often labels may push moments apart, and by how much each time. */
const PUSHES_MAX = 40;
const PUSH_PX = 8;

/** Places everything that happened in a case; moments are pushed apart until no label lies over another. */
export function layOutCase(picture: CasePicture): CaseLayout {
  const happenings = happeningsOf(picture.trace);
  const lanes = lanesOf(picture, happenings);
  const rows = rowsOf(happenings);
  const extraPx = rows.map(() => 0);
  for (let push = 0; ; push++) {
    const time = heightsOf(rows, extraPx);
    const labelled = label(picture, happenings, lanes, time);
    const crowded = crowdedRows(labelled, rows);
    if (crowded.size === 0 || push === PUSHES_MAX) return finish(picture, happenings, lanes, time, labelled);
    for (const row of crowded) extraPx[row]! += PUSH_PX;
  }
}

/** What happened, its words, and where they found a place. */
interface Labelled extends Placed {
  readonly one: Happening;
  readonly text: LabelText;
}

/** A lane for everybody to whom something happened. */
function lanesOf(
  { trace, clash: { causeLane, effectLane }, roomPx, nameOf }: CasePicture,
  happenings: readonly Happening[],
): readonly CaseLane[] {
  const taking = new Set([...happenings.flatMap(({ from, to }) => [from, to]), causeLane, effectLane]);
  const nodes = happenings.length === 0 ? trace.nodes : trace.nodes.filter((id) => taking.has(id));
  const lanePx = Math.max(LANE_PX_MIN, Math.min(LANE_PX_MAX, Math.floor(roomPx / nodes.length)));
  return nodes.map((id, index) => ({
    id,
    x: lanePx * (index + 0.5),
    lines: linesOf(nameOf(id), NAME_PX, lanePx - 4, NAME_LINES_MAX),
  }));
}

/** The lanes' width: half a lane is free at either side. */
function widthOf(lanes: readonly CaseLane[]): number {
  return lanes[0]!.x * 2 * lanes.length;
}

function xAmong(lanes: readonly CaseLane[]): (id: string) => number {
  const xs = new Map(lanes.map(({ id, x }) => [id, x]));
  return (id) => xs.get(id)!;
}

function label(
  { clash, faultOf }: CasePicture,
  happenings: readonly Happening[],
  lanes: readonly CaseLane[],
  time: CaseTime,
): readonly Labelled[] {
  const width = widthOf(lanes);
  const xOf = xAmong(lanes);
  const shapes = shapesOf(happenings, clash, { time, xOf, bottom: (time.ys.at(-1) ?? 0) + BOTTOM_PX });
  const texts = happenings
    .map((one) => {
      const arrow = shapes.arrows.find(({ of }) => of === one);
      const text = labelOf(one, faultOf, arrow ?? { x: xOf(one.from), y: time.yOf(one.atMs) }, width / lanes.length);
      return { one, text, rank: one.kind === 'wrong' ? -1 : one.atMs, choice: arrow ? 0 : 1 };
    })
    .filter(({ text }) => text.full !== '')
    // What is wrong stands beside its cross, so it chooses first; arrows have fewer places than points.
    .sort((a, b) => a.rank - b.rank || a.choice - b.choice);
  const placed = placeLabels(
    texts.map(({ text }) => text),
    {
      width,
      lanes: lanes.map(({ x }) => x),
      segments: [...shapes.arrows, ...joiningSegments(shapes.rings, width)],
      marks: marksOf(shapes),
    },
  );
  return texts.map(({ one, text }, index) => ({ one, text, ...placed[index]! }));
}

/** The rows above which there should have been more room: where a label without a place begins, and where it ends. */
function crowdedRows(labelled: readonly Labelled[], rows: readonly number[]): ReadonlySet<number> {
  const crowded = new Set<number>();
  for (const { one, isOver } of labelled) {
    if (!isOver) continue;
    const row = rows.indexOf(one.atMs);
    crowded.add(row);
    crowded.add(Math.max(row + 1, rows.indexOf(one.untilMs)));
  }
  return crowded;
}

function finish(
  { clash }: CasePicture,
  happenings: readonly Happening[],
  lanes: readonly CaseLane[],
  time: CaseTime,
  labelled: readonly Labelled[],
): CaseLayout {
  const xOf = xAmong(lanes);
  const seenOf = seeing(happenings);
  const labels = labelled.map(({ one, text: { lines, full }, box }): CaseLabel => {
    const isAnswer = one.kind === 'message' && xOf(one.to) < xOf(one.from);
    return { ...seenOf(one), kind: isAnswer ? 'answer' : one.kind, box, lines, full };
  });
  const lowest = Math.max(0, ...time.ys, ...labels.map(({ box }) => box.y + box.height));
  const height = lowest + BOTTOM_PX / 2;
  return {
    ...shapesOf(happenings, clash, { time, xOf, bottom: height }),
    width: widthOf(lanes),
    height,
    headHeight: 8 + LINE_PX * Math.max(...lanes.map(({ lines }) => lines.length)),
    lanes,
    labels,
    moments: momentsOf(happenings).map((atMs) => time.yOf(atMs)),
  };
}
