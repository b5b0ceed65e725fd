import { countingAt, lengthOf, logAt, logsOf, strayCount } from '#engine/logs.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import type { Series } from '#engine/series.ts';
import { eventAt, type Trace } from '#engine/trace.ts';

/** A line of "what happened". */
export type TranscriptLine =
  | { readonly type: 'state'; readonly atMs: number; readonly node: string; readonly state: string }
  | { readonly type: 'fault'; readonly atMs: number; readonly node: string; readonly message: string }
  | {
      readonly type: 'measures';
      readonly atMs: number;
      readonly values: Readonly<Record<string, number>>;
      readonly logs: readonly ToldLog[];
    };

/** A node's log in words: how long it is, and how many of its entries are not in the log that counts. */
export interface ToldLog {
  readonly node: string;
  readonly length: number;
  readonly strays: number;
}

/** Changes of one node's state that follow each other faster than this are told as one. */
const FLICKER_MS = 400;
const LINES_MAX = 100;
/** The readouts are told once a second; in longer runs less often, so many times at the most. */
const MEASURED_MAX = 20;

/**
 * A run in words: what was done to whom, every lasting change of state, and the readouts every now and then. Short enough
 * to be read aloud.
 */
export function transcriptOf(
  scenario: AnyScenario,
  trace: Trace,
  series: ReadonlyMap<string, Series>,
  interventions: readonly { atMs: number; to: string; message: string }[],
): TranscriptLine[] {
  const lines: TranscriptLine[] = [
    ...interventions.map(({ atMs, to, message }) => ({ type: 'fault', atMs, node: to, message }) as const),
    ...lastingStates(trace),
    ...measuresToldOf(scenario, trace, series),
  ];
  return lines.sort((a, b) => a.atMs - b.atMs).slice(0, LINES_MAX);
}

function lastingStates(trace: Trace): TranscriptLine[] {
  const told = new Map<string, string>();
  const pending = new Map<string, { atMs: number; state: string }>();
  const lines: TranscriptLine[] = [];
  const tell = (node: string): void => {
    const change = pending.get(node);
    pending.delete(node);
    if (!change || told.get(node) === change.state) return;
    // A world begins somewhere; only what changes after that is news.
    if (told.has(node)) lines.push({ type: 'state', atMs: change.atMs, node, state: change.state });
    told.set(node, change.state);
  };
  const stateKind = trace.kinds.indexOf('state');
  for (let at = 0; at < trace.atMs.length; at++) {
    if (trace.kind[at] !== stateKind) continue;
    const { atMs, from, text } = eventAt(trace, at);
    const before = pending.get(from);
    if (before && atMs - before.atMs >= FLICKER_MS) tell(from);
    pending.set(from, { atMs, state: text! });
    if (!told.has(from)) tell(from);
  }
  for (const [node, change] of [...pending]) if (trace.endMs - change.atMs >= FLICKER_MS) tell(node);
  return lines;
}

function measuresToldOf(scenario: AnyScenario, trace: Trace, series: ReadonlyMap<string, Series>): TranscriptLine[] {
  const { windowMs } = scenario.chart;
  const windowsEach = Math.max(1, Math.round(1_000 / windowMs), Math.ceil(trace.endMs / windowMs / MEASURED_MAX));
  const windows = series.get(scenario.readouts[0]!)!.values.length;
  const lines: TranscriptLine[] = [];
  for (let at = windowsEach - 1; at < windows; at += windowsEach) {
    const values = Object.fromEntries(scenario.readouts.map((name) => [name, series.get(name)!.values[at]!]));
    const atMs = (at + 1) * windowMs;
    lines.push({ type: 'measures', atMs, values, logs: toldLogs(scenario, trace, atMs) });
  }
  return lines;
}

function toldLogs({ nodes }: AnyScenario, trace: Trace, atMs: number): ToldLog[] {
  const shown = Object.keys(nodes).filter((node) => nodes[node]!.log);
  if (shown.length === 0) return [];
  const logs = logsOf(trace);
  const counting = countingAt(logs, atMs);
  return shown.map((node) => {
    const runs = logAt(logs, node, atMs);
    return { node, length: lengthOf(runs), strays: strayCount(runs, counting) };
  });
}
