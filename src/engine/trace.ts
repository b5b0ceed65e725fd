import { assert } from '#engine/assert.ts';

/**
 * What a run leaves behind, and all that anybody downstream may look at. Columns of equal length, ordered by
 * `(atMs, order of recording)`. An event with `untilMs > atMs` is a message on its way from one node to another.
 * Plain data: it can be structured-cloned, so that a run in a worker is seen on the page.
 */
export interface Trace {
  readonly nodes: readonly string[];
  readonly kinds: readonly string[];
  /** Words that events carry, such as a state's name or an answer as the reader wrote it. */
  readonly texts: readonly string[];
  readonly atMs: Float64Array;
  readonly untilMs: Float64Array;
  readonly kind: Uint8Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** What the event is about: the number of a request or of a step. */
  readonly subject: Int32Array;
  /** A measure whose meaning the kind gives: a key, a queue's length, an age in milliseconds. */
  readonly value: Float64Array;
  /** Index into `texts`, or -1. */
  readonly text: Int32Array;
  readonly endMs: number;
  readonly outcome: Outcome;
}

/** Why a run ended. Reaching a limit is an outcome, not an exception. */
export type Outcome = 'finished' | 'event-limit' | 'trace-limit' | 'stuck';

/** One event, read out of the columns. */
export interface TraceEvent {
  readonly index: number;
  readonly atMs: number;
  readonly untilMs: number;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly subject: number;
  readonly value: number;
  readonly text: string | undefined;
}

/** The event at `index`. */
export function eventAt(trace: Trace, index: number): TraceEvent {
  assert(index >= 0 && index < trace.atMs.length, `a trace of ${trace.atMs.length} has no event ${index}`);
  return {
    index,
    atMs: trace.atMs[index]!,
    untilMs: trace.untilMs[index]!,
    kind: trace.kinds[trace.kind[index]!]!,
    from: trace.nodes[trace.from[index]!]!,
    to: trace.nodes[trace.to[index]!]!,
    subject: trace.subject[index]!,
    value: trace.value[index]!,
    text: trace.text[index]! < 0 ? undefined : trace.texts[trace.text[index]!],
  };
}

/** All events, in order. For tests and transcripts; what plays at sixty frames a second reads the columns. */
export function* eventsOf(trace: Trace): Generator<TraceEvent> {
  for (let index = 0; index < trace.atMs.length; index++) yield eventAt(trace, index);
}

/** The first index whose event is at or after `atMs`. */
export function indexAt(trace: Trace, atMs: number): number {
  let low = 0;
  let high = trace.atMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (trace.atMs[middle]! < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
