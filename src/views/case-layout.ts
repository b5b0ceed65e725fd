import { eventsOf, type Trace, type TraceEvent } from '#engine/trace.ts';

/** A case's diagram: time runs down, each lane is a vertical line. In units of the picture. */
export interface CaseLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly id: string; readonly x: number }[];
  readonly arrows: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly text: string;
  }[];
  readonly points: readonly {
    readonly kind: 'moment' | 'wrong';
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly notes: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Where something happens, from top to bottom. */
  readonly stops: readonly number[];
  yOf(atMs: number): number;
}

const LANE_PX = 122;
const TOP_PX = 34;
const BOTTOM_PX = 26;
/** However close or far apart two moments are, they stay readable: between these. */
const GAP_PX_MIN = 27;
const GAP_PX_MAX = 42;
const PX_EACH_MS = 0.042;

/** Places everything that happened in a case. Time is stretched and squeezed so that each moment has room. */
export function layOutCase(trace: Trace): CaseLayout {
  const events = [...eventsOf(trace)];
  const moments = [...new Set(events.flatMap(({ atMs, untilMs }) => [atMs, untilMs]))].sort((a, b) => a - b);
  const ys = heightsOf(moments);
  const yOf = (atMs: number): number => interpolate(moments, ys, atMs);
  const lanes = trace.nodes.map((id, index) => ({ id, x: LANE_PX / 2 + index * LANE_PX }));
  const xOf = (id: string): number => lanes.find((lane) => lane.id === id)!.x;
  const of = (kind: string): TraceEvent[] => events.filter((event) => event.kind === kind);
  return {
    width: lanes.length * LANE_PX,
    height: (ys.at(-1) ?? TOP_PX) + BOTTOM_PX,
    lanes,
    arrows: of('message').map(({ from, to, atMs, untilMs, text = '' }) => ({
      x1: xOf(from),
      y1: yOf(atMs),
      x2: xOf(to),
      y2: yOf(untilMs),
      text,
    })),
    points: events.flatMap(({ kind, from, atMs, text = '' }) =>
      kind === 'moment' || kind === 'wrong' ? [{ kind, x: xOf(from), y: yOf(atMs), text }] : [],
    ),
    notes: of('holds').map(({ from, atMs, text = '' }) => ({ x: xOf(from), y: yOf(atMs), text })),
    stops: ys,
    yOf,
  };
}

function heightsOf(moments: readonly number[]): number[] {
  const ys: number[] = [];
  for (const [index, atMs] of moments.entries()) {
    const gap =
      index === 0 ? TOP_PX : Math.max(GAP_PX_MIN, Math.min(GAP_PX_MAX, (atMs - moments[index - 1]!) * PX_EACH_MS));
    ys.push((ys.at(-1) ?? 0) + gap);
  }
  return ys;
}

function interpolate(moments: readonly number[], ys: readonly number[], atMs: number): number {
  const after = moments.findIndex((moment) => moment >= atMs);
  if (after < 0) return ys.at(-1) ?? TOP_PX;
  if (after === 0 || moments[after] === atMs) return ys[after]!;
  const share = (atMs - moments[after - 1]!) / (moments[after]! - moments[after - 1]!);
  return ys[after - 1]! + share * (ys[after]! - ys[after - 1]!);
}
