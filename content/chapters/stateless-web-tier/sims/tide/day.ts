import { indexAt, type Random, type Trace, type Visit } from '#kit';

/** One second of the run stands for an hour. */
export const HOUR_MS = 1_000;
export const DAY_MS = 24 * HOUR_MS;
/** How much of the busiest hour's traffic there is, at some hours of the day; in between it goes straight. */
const TIDE = [
  [0, 0.25],
  [3, 0.15],
  [6, 0.7],
  [8, 1],
  [10, 0.95],
  [12, 0.3],
  [14, 0.25],
  [16, 0.9],
  [19, 1],
  [21, 0.3],
  [24, 0.2],
] as const;

/** A day of visits: `peak` visitors are there at once in the busiest hour, and each stays for `lengthMs`. */
export function dayOfVisits(random: Random, peak: number, lengthMs: number): readonly Visit[] {
  const visits: Visit[] = [];
  const meanGapMs = lengthMs / peak;
  for (let atMs = random.exponential(meanGapMs); atMs < DAY_MS; atMs += random.exponential(meanGapMs)) {
    if (random.uniform() < tideAt(atMs / HOUR_MS)) visits.push({ startsAtMs: atMs, lengthMs });
  }
  return visits;
}

/** The share of the busiest hour's traffic at an hour of the day. */
export function tideAt(hour: number): number {
  const next = Math.max(
    1,
    TIDE.findIndex(([at]) => at >= hour),
  );
  const [from, before] = TIDE[next - 1]!;
  const [to, after] = TIDE[next]!;
  return before + ((after - before) * (hour - from)) / (to - from);
}

/** Server hours paid for: a server costs from the moment at which it starts until it is gone. */
export function serverHours(trace: Trace, fromMs: number, toMs: number): number {
  const names = trace.nodes.filter((name) => name.startsWith('server'));
  return names.reduce((sum, name) => sum + paidMs(trace, name, fromMs, toMs), 0) / HOUR_MS;
}

function paidMs(trace: Trace, name: string, fromMs: number, toMs: number): number {
  const place = trace.nodes.indexOf(name);
  let paid = 0;
  let sinceMs: number | undefined;
  for (let at = 0; at < indexAt(trace, toMs); at++) {
    if (trace.kind[at] !== 0 || trace.from[at] !== place) continue;
    const state = trace.texts[trace.text[at]!]!;
    const isPaid = state !== 'out' && state !== 'away' && state !== 'down';
    if (isPaid) sinceMs ??= trace.atMs[at]!;
    else if (sinceMs !== undefined) {
      paid += Math.max(0, trace.atMs[at]! - Math.max(fromMs, sinceMs));
      sinceMs = undefined;
    }
  }
  return sinceMs === undefined ? paid : paid + toMs - Math.max(fromMs, sinceMs);
}
