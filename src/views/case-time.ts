import type { Happening } from '#views/case-happenings.ts';

/** The moments of a case and how far down each is. Time is stretched and squeezed so that each has room. */
export interface CaseTime {
  readonly atMs: readonly number[];
  readonly ys: readonly number[];
  yOf(atMs: number): number;
}

const TOP_PX = 26;
/** However close or far apart two moments are, they stay readable: between these. */
const GAP_PX_MIN = 24;
const GAP_PX_MAX = 42;
const PX_EACH_MS = 0.042;

/** When something begins, arrives or is over, in order: what stepping goes to. */
export function momentsOf(happenings: readonly Happening[]): readonly number[] {
  return inOrder(
    happenings.flatMap(({ kind, atMs, untilMs }) =>
      kind === 'lost' || !Number.isFinite(untilMs) ? [atMs] : [atMs, untilMs],
    ),
  );
}

/** Where a lost message is when it is lost: half way. */
export function lostAtMs({ atMs, untilMs }: Happening): number {
  return (atMs + untilMs) / 2;
}

/** Moments with a height of their own: those of stepping, and those at which messages are lost. */
export function rowsOf(happenings: readonly Happening[]): readonly number[] {
  const losses = happenings.filter(({ kind }) => kind === 'lost').map(lostAtMs);
  return inOrder([...momentsOf(happenings), ...losses]);
}

/** Gives each row its height; `extraPx` is what labels need above it, by its index. */
export function heightsOf(rows: readonly number[], extraPx: readonly number[]): CaseTime {
  const ys: number[] = [];
  for (const [index, atMs] of rows.entries()) {
    const gap =
      index === 0 ? TOP_PX : Math.max(GAP_PX_MIN, Math.min(GAP_PX_MAX, (atMs - rows[index - 1]!) * PX_EACH_MS));
    ys.push((ys.at(-1) ?? 0) + gap + (extraPx[index] ?? 0));
  }
  return { atMs: rows, ys, yOf: (atMs) => interpolate(rows, ys, atMs) };
}

function interpolate(rows: readonly number[], ys: readonly number[], atMs: number): number {
  const after = rows.findIndex((row) => row >= atMs);
  if (after < 0) return ys.at(-1) ?? TOP_PX;
  if (after === 0 || rows[after] === atMs) return ys[after]!;
  const share = (atMs - rows[after - 1]!) / (rows[after]! - rows[after - 1]!);
  return ys[after - 1]! + share * (ys[after]! - ys[after - 1]!);
}

function inOrder(times: readonly number[]): readonly number[] {
  return [...new Set(times)].sort((a, b) => a - b);
}
