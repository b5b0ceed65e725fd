import { BrokenPromise } from '#engine/assert.ts';
import { settle } from '#engine/run.ts';
import { Simulation } from '#engine/simulation.ts';
import type { CaseLog } from '#grading/case-log.ts';
import type { Finding } from '#grading/exercise.ts';

/** How a promise of the reader's code came out. */
export type Settled =
  { readonly type: 'value'; readonly value: unknown } | { readonly type: 'rejected'; readonly reason: unknown };

/** A way between two lanes of the diagram, and how long a question and its answer are on it. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly thereMs: number;
  readonly backMs: number;
  /** How messages get lost on it; none do by default. */
  readonly breaks?: Breaks;
}

/** A way that may be cut. What leaves while it is cut never arrives, and whoever asked gives up in the end. */
interface Breaks {
  /** Asked when the question leaves, and again when its answer does. */
  readonly isCut: () => boolean;
  /** How long after the question left its sender gives up. */
  readonly givesUpMs: number;
  /** What the promise is rejected with then. */
  readonly error: Error;
}

/** What the far end of a way answers, the word for it in the diagram, and what is so from the moment it is back. */
export interface Reply<Value> {
  readonly text: string;
  readonly outcome: { readonly value: Value } | { readonly error: Error };
  readonly arrived?: () => void;
}

/** The errand of what nobody has asked for. */
const NO_ERRAND = -1;

/** A case in which more happens than this ends there; what then still waits is never answered. */
const EVENTS_MAX = 2_000;
const PENDING_MAX = 1_024;
/** How often code is let go on once nothing is left to happen, before what still waits is given up. */
const LAST_TURNS = 20;

/**
 * A small world in virtual time around the reader's async code, for one case. Things happen at moments that the case
 * gives; between any two of them the reader's promises go on until they wait for something that has yet to happen. Each
 * event belongs to an errand, the call of the reader's code that led to it: what the code sends while it goes on after an
 * event belongs to the same one, so that a case can give every errand's messages their own delays.
 */
export class AsyncWorld {
  readonly #log: CaseLog;
  readonly #simulation = new Simulation({ eventsMax: EVENTS_MAX, pendingMax: PENDING_MAX });
  readonly #events: { readonly errand: number; readonly happen: () => void }[] = [];
  #errand = NO_ERRAND;
  /** Whether the event under way has given the reader's code something to go on with. */
  #isCodeAwake = true;
  /** Calls whose promises have not come out yet. */
  #unheard = 0;
  #finding: Finding | undefined;
  #crash: { readonly reason: unknown } | undefined;
  #mistake: unknown;

  constructor(log: CaseLog) {
    this.#log = log;
    this.#simulation.add({ receive: (_kind, subject) => this.#happen(subject) });
  }

  get nowMs(): number {
    return this.#simulation.nowMs;
  }

  /** The errand of the event under way. */
  get errand(): number {
    return this.#errand;
  }

  /** Makes `happen` happen at `atMs`, for `errand`. */
  at(atMs: number, happen: () => void, errand = this.#errand): void {
    this.#simulation.schedule(atMs - this.nowMs, 0, 0, this.#events.length);
    this.#events.push({ errand, happen });
  }

  /** A question to another lane: what `answer` says when it arrives there is what the promise becomes once it is back. */
  send<Value>(way: Way, text: string, answer: () => Reply<Value>): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const { from, to, thereMs, backMs, breaks } = way;
      let isOpen = true;
      const wake = (settle: () => void): void => {
        if (!isOpen) return;
        isOpen = false;
        this.#isCodeAwake = true;
        settle();
      };
      if (breaks) this.at(this.nowMs + breaks.givesUpMs, () => wake(() => reject(breaks.error)));
      const travel = (start: string, end: string, ms: number, says: string, arrive: () => void): void => {
        const untilMs = this.nowMs + ms;
        if (breaks?.isCut()) return this.#log.lost(start, end, this.nowMs, untilMs, says);
        this.#log.message(start, end, this.nowMs, untilMs, says);
        this.at(untilMs, arrive);
      };
      travel(from, to, thereMs, text, () => {
        const reply = answer();
        travel(to, from, backMs, reply.text, () => {
          reply.arrived?.();
          const { outcome } = reply;
          wake(() => ('value' in outcome ? resolve(outcome.value) : reject(outcome.error)));
        });
      });
    });
  }

  /** Calls the reader's code and hears how the promise that it gives comes out. An exception counts as a rejection. */
  ask(call: () => unknown, heard: (settled: Settled) => void): void {
    let promise: unknown;
    this.#isCodeAwake = true;
    try {
      promise = call();
    } catch (reason) {
      heard({ type: 'rejected', reason });
      return;
    }
    this.#unheard++;
    const hear = (settled: Settled): void => {
      this.#unheard--;
      try {
        heard(settled);
      } catch (error) {
        // Nobody waits for this promise, so nobody would hear of it.
        this.#mistake ??= error;
      }
    };
    Promise.resolve(promise).then(
      (value) => hear({ type: 'value', value }),
      (reason: unknown) => hear({ type: 'rejected', reason }),
    );
  }

  /** Ends the run with a finding; the first counts. */
  find(finding: Finding): void {
    this.#finding ??= finding;
  }

  /** Ends the run with an exception of the reader's; the first counts. */
  crash(reason: unknown): void {
    this.#crash ??= { reason };
  }

  /** Runs until nothing is left to happen, or to the first finding, which it answers. Throws the reader's exception. */
  async run(): Promise<Finding | undefined> {
    do if (this.#isCodeAwake) await this.#letCodeGoOn();
    while (!this.#isOver && this.#simulation.step(Infinity));
    for (let turn = 0; turn < LAST_TURNS && this.#unheard > 0 && !this.#isOver; turn++) await this.#letCodeGoOn();
    if (this.#mistake !== undefined) throw mistake(this.#mistake);
    if (this.#crash && !this.#finding) throw this.#crash.reason;
    return this.#finding;
  }

  get #isOver(): boolean {
    const isStopped = this.#finding !== undefined || this.#crash !== undefined || this.#mistake !== undefined;
    return isStopped || this.#log.meter.limitLine !== undefined;
  }

  /** Code that goes on for longer than promises are let settle for is seen by its steps. */
  async #letCodeGoOn(): Promise<void> {
    const { meter } = this.#log;
    this.#isCodeAwake = false;
    let before: number;
    do {
      before = meter.steps;
      await settle();
    } while (meter.steps > before && meter.limitLine === undefined);
  }

  #happen(subject: number): void {
    const { errand, happen } = this.#events[subject]!;
    this.#errand = errand;
    try {
      happen();
    } catch (error) {
      this.#mistake ??= error;
    }
  }
}

/** What an author's part of a case threw, so that it is not taken for the reader's. */
function mistake(error: unknown): BrokenPromise {
  return new BrokenPromise(`a case broke: ${String(error)}`, { cause: error });
}
