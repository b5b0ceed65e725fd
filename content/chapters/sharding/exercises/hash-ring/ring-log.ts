import { show, type CaseLog, type Finding } from '#kit';

const STEP_MS = 1_000;
/** How long a call and its answer are on their way. */
const WAY_MS = 400;

/** A wrong answer; in words, as table and sentence print them. */
export interface WrongAnswer {
  readonly call: string;
  readonly expected: string;
  readonly got: string;
}

/** Writes calls down for table and diagram, one a second. */
export class RingLog {
  step = 0;
  readonly #log: CaseLog;

  constructor(log: CaseLog) {
    this.#log = log;
  }

  /** A call without an answer, after which the ring has these machines. */
  changed(call: string, machines: Iterable<string>): void {
    const atMs = this.#begin(call);
    this.#log.answer({ atMs, call });
    this.#log.holds('your-ring', atMs, [...machines].map((machine) => machine || '""').join(' '));
  }

  /** A right answer. */
  answered(call: string, answer: string): void {
    const atMs = this.#begin(call);
    this.#log.claim(atMs, call, answer, answer, true);
    this.#log.message('your-ring', 'caller', atMs, atMs + WAY_MS, answer);
  }

  /** A call that threw. */
  threw(call: string): void {
    this.#log.answer({ atMs: this.#begin(call), call });
  }

  /** A wrong answer. Its fault is called `name`; what makes it wrong happened at the step `cause`. */
  wrong(
    { call, expected, got }: WrongAnswer,
    name: string,
    cause: number,
    data: Finding['fault']['data'] = {},
  ): Finding {
    const atMs = this.#begin(call);
    this.#log.claim(atMs, call, expected, got, false);
    this.#log.message('your-ring', 'caller', atMs, atMs + WAY_MS, got);
    this.#log.wrong('your-ring', atMs, got);
    return {
      fault: { name, data: { call, expected, got, step: this.step, cause, ...data } },
      clash: { causeAtMs: cause * STEP_MS, effectAtMs: atMs },
    };
  }

  /** Notes what was compared and found right, where no step is to be shown. */
  held(count: number): void {
    for (let at = 0; at < count; at++) this.#log.claim(this.step * STEP_MS, 'keys', 'held', 'held', true);
  }

  #begin(call: string): number {
    const atMs = ++this.step * STEP_MS;
    this.#log.message('caller', 'your-ring', atMs - WAY_MS, atMs, call);
    return atMs;
  }
}

/** A list of machines as the reader would write it. Whatever else is there is only named. */
export function listed(machines: unknown): string {
  return Array.isArray(machines) ? `[${machines.map(show).join(', ')}]` : show(machines);
}
