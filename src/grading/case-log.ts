import { Recorder } from '#engine/recorder.ts';
import type { Clash, Evidence, Step } from '#grading/verdict.ts';
import type { Meter } from '#grading/meter.ts';

/** The kinds of event in the trace of a case; the space-time diagram has a mark for each. */
export const CASE_KINDS = ['message', 'moment', 'holds', 'wrong'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

const EVENTS_MAX = 4_000;
const STEPS_MAX = 2_000;

/**
 * Hears what happens in a case: steps for the verdict's table, messages and moments for the diagram. Counts what was
 * compared, since a check that compared nothing has shown nothing.
 */
export class CaseLog {
  readonly meter: Meter;
  readonly #lanes: readonly string[];
  readonly #recorder: Recorder;
  readonly #steps: Step[] = [];
  #compared = 0;
  #endMs = 0;

  /** `lanes` are the diagram's nodes from top to bottom, by their ids. */
  constructor(lanes: readonly string[], meter: Meter) {
    this.#lanes = lanes;
    this.#recorder = new Recorder(lanes, CASE_KINDS, EVENTS_MAX);
    this.meter = meter;
  }
}
