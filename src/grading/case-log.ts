import { assert } from '#engine/assert.ts';
import { Recorder } from '#engine/recorder.ts';
import type { Meter } from '#grading/meter.ts';
import { show } from '#grading/show.ts';
import type { Clash, Evidence, Step } from '#grading/verdict.ts';

/**
 * The kinds of event in a case's trace. `message` travels from lane to lane; `moment` is a point on a lane; `holds` says
 * what a lane contains from then on; `wrong` marks the moment at which the rule is seen broken. A `lost` message sets out
 * and never arrives. A `fault` is a stretch of time in which a lane's node is not as it should be: down, or cut off.
 */
export const CASE_KINDS = ['message', 'moment', 'holds', 'wrong', 'lost', 'fault'] as const;

const EVENTS_MAX = 4_000;

/** One call and its answer, as the case saw it. */
export interface Answer {
  readonly atMs: number;
  readonly call: string;
  /** Left out where the rule asks for nothing, as for a `set`. */
  readonly compare?: { readonly expected: unknown; readonly got: unknown };
}

/**
 * Hears what happens in a case: answers for the verdict's table, messages and moments for the diagram. Counts what was
 * compared, since a check that compared nothing has shown nothing. Everything is told in order of time.
 */
export class CaseLog {
  readonly meter: Meter;
  readonly #lanes: readonly string[];
  readonly #recorder: Recorder;
  readonly #steps: Step[] = [];
  #compared = 0;
  #endMs = 0;

  /** `lanes` are the diagram's lines from top to bottom, by their ids. */
  constructor(lanes: readonly string[], meter: Meter) {
    this.#lanes = lanes;
    this.#recorder = new Recorder(lanes, CASE_KINDS, EVENTS_MAX);
    this.meter = meter;
  }

  get compared(): number {
    return this.#compared;
  }

  /** When the last thing told of was over. */
  get endMs(): number {
    return this.#endMs;
  }

  get stepCount(): number {
    return this.#steps.length;
  }

  /** Takes down a call and its answer; answers whether it was right. Values are compared with `Object.is`. */
  answer({ atMs, call, compare }: Answer): boolean {
    this.#endMs = Math.max(this.#endMs, atMs);
    if (compare === undefined) {
      this.#steps.push({ atMs, call, expected: undefined, got: undefined, isWrong: false });
      return true;
    }
    this.#compared++;
    const isRight = Object.is(compare.expected, compare.got);
    this.#steps.push({ atMs, call, expected: show(compare.expected), got: show(compare.got), isWrong: !isRight });
    return isRight;
  }

  /** A claim that is no call's answer, in words: `expected` and `got` are printed as they are. */
  claim(atMs: number, call: string, expected: string, got: string, isRight: boolean): boolean {
    this.#endMs = Math.max(this.#endMs, atMs);
    this.#compared++;
    this.#steps.push({ atMs, call, expected, got, isWrong: !isRight });
    return isRight;
  }

  /** A message from lane to lane; `doneAtMs` is when it arrives. */
  message(from: string, to: string, sentAtMs: number, doneAtMs: number, text: string): void {
    this.#endMs = Math.max(this.#endMs, doneAtMs);
    this.#recorder.add(sentAtMs, doneAtMs, 0, this.#lane(from), this.#lane(to), this.#steps.length, 0, text);
  }

  /** A message that set out and never arrived; `untilMs` is when it would have. */
  lost(from: string, to: string, sentAtMs: number, untilMs: number, text: string): void {
    this.#endMs = Math.max(this.#endMs, untilMs);
    this.#recorder.add(sentAtMs, untilMs, 4, this.#lane(from), this.#lane(to), this.#steps.length, 0, text);
  }

  /** A lane's node is down, or cut off, from `fromMs` to `untilMs`. Told when it begins. */
  fault(lane: string, fromMs: number, untilMs: number, text: string): void {
    const at = this.#lane(lane);
    this.#recorder.add(fromMs, untilMs, 5, at, at, this.#steps.length, 0, text);
  }

  /** A point on a lane. */
  moment(lane: string, atMs: number, text: string): void {
    this.#point(1, lane, atMs, text);
  }

  /** What a lane contains from `atMs` on. */
  holds(lane: string, atMs: number, text: string): void {
    this.#point(2, lane, atMs, text);
  }

  /** Where the broken rule shows. */
  wrong(lane: string, atMs: number, text: string): void {
    this.#point(3, lane, atMs, text);
  }

  /** What a verdict shows of this case. */
  evidence(clash: Clash): Evidence {
    return { steps: this.#steps, trace: this.#recorder.finish(this.#endMs, 'finished'), clash };
  }

  #point(kind: number, lane: string, atMs: number, text: string): void {
    this.#endMs = Math.max(this.#endMs, atMs);
    const at = this.#lane(lane);
    this.#recorder.add(atMs, atMs, kind, at, at, this.#steps.length, 0, text);
  }

  #lane(id: string): number {
    const at = this.#lanes.indexOf(id);
    assert(at >= 0, `there is no lane '${id}' among ${this.#lanes.join(', ')}`);
    return at;
  }
}
