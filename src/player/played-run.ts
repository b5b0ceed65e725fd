import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import { seriesOf, type Series } from '#engine/series.ts';
import type { Trace } from '#engine/trace.ts';
import { cutsOf, type CutChange } from '#player/cuts.ts';
import { historyOf, type NodeHistory } from '#player/history.ts';
import { transcriptOf, type TranscriptLine } from '#player/transcript.ts';

/** A finished run with all that its pictures are read from. */
export interface PlayedRun {
  readonly spec: RunSpec;
  readonly trace: Trace;
  readonly series: ReadonlyMap<string, Series>;
  readonly history: ReadonlyMap<string, NodeHistory>;
  readonly cuts: ReadonlyMap<string, readonly CutChange[]>;
  readonly transcript: readonly TranscriptLine[];
}

/** Reads a trace once for all the pictures of it. */
export function playedRun(scenario: AnyScenario, spec: RunSpec, trace: Trace): PlayedRun {
  const series = seriesOf(scenario, trace);
  return {
    spec,
    trace,
    series,
    history: historyOf(trace),
    cuts: cutsOf(trace),
    transcript: transcriptOf(scenario, trace, series, spec.interventions),
  };
}

/** Where a figure stands when it is first seen: late enough that something is on its way. */
export const OPENING_MS = 1_000;
