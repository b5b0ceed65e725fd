import { show, word, type Finding, type Settled } from '#kit';

/** A query under way or done. */
export interface Flight {
  readonly key: string;
  /** The key and the number of the flight. */
  readonly name: string;
  readonly sentAtMs: number;
  readonly doneAtMs: number;
  state: 'under way' | 'kept' | 'failed';
  value: string;
  error: Error | undefined;
}

/** A call of `get`, and what it has a right to. */
export interface Asked {
  readonly key: string;
  readonly name: string;
  readonly atMs: number;
  /** The last answer that had come for the key, and the last failure. */
  readonly newest: Flight | undefined;
  readonly lastFailed: Flight | undefined;
  /** Whether the newest answer is fresh in every case, whatever chance does. */
  readonly isFresh: boolean;
  /** The flight that it waits for. */
  flight: Flight | undefined;
  isAnswered: boolean;
}

/** How an answer stands to the rule; `crash` where the code itself threw something that nobody can have expected. */
export type Judgement = Finding | 'right' | 'crash';

/** Ages are differences of whole milliseconds, lifetimes products of fractions. */
const ROUNDING_MS = 1e-6;

/**
 * The rule of the read-through cache, held against what the reader's code does. Told of every call, load and answer in
 * order, it says which of them can't be right, and names the fault by how it is wrong.
 */
export class LoadRule {
  readonly #lifetimeMs: number;
  readonly #jitter: number;
  readonly #flights: Flight[] = [];
  readonly #calls: Asked[] = [];

  constructor(lifetimeMs: number, jitter: number) {
    this.#lifetimeMs = lifetimeMs;
    this.#jitter = jitter;
  }

  /** Somebody calls `get`. */
  ask(key: string, atMs: number): Asked {
    const newest = this.#latest(key, 'kept');
    const call: Asked = {
      key,
      name: `#${this.#calls.length + 1} get(${show(key)})`,
      atMs,
      newest,
      lastFailed: this.#latest(key, 'failed'),
      isFresh: newest !== undefined && this.#isFresh(newest, atMs),
      flight: this.#latest(key, 'under way'),
      isAnswered: false,
    };
    this.#calls.push(call);
    return call;
  }

  /** The code calls `load`, whose answer will be back at `doneAtMs`. */
  load(key: string, atMs: number, doneAtMs: number): { flight: Flight; judgement: Finding | 'right' } {
    const judgement = this.#judgeLoad(key, atMs);
    const number = this.#flights.filter((flight) => flight.key === key).length + 1;
    const name = `${key}${number}`;
    const flight: Flight = { key, name, sentAtMs: atMs, doneAtMs, state: 'under way', value: '', error: undefined };
    this.#flights.push(flight);
    for (const call of this.#waiting(key)) call.flight = flight;
    return { flight, judgement };
  }

  /** What the code's promise for a call came out as. */
  judge(call: Asked, settled: Settled, atMs: number): Judgement {
    call.isAnswered = true;
    return settled.type === 'value'
      ? this.#judgeValue(call, settled.value, atMs)
      : this.#judgeRejection(call, settled.reason, atMs);
  }

  /** What the answer to a call should be, as the table shows it. */
  expected({ key, flight, newest, atMs }: Asked): string {
    if (flight?.error) return showFailure(flight.error);
    if (flight?.state === 'kept') return show(flight.value);
    if (!flight && newest && this.#mayServe(newest, atMs)) return show(newest.value);
    return `load(${show(key)})`;
  }

  /** A call that is still without an answer when nothing is left to happen. */
  left(nowMs: number): { readonly call: Asked; readonly finding: Finding } | undefined {
    const call = this.#calls.find(({ isAnswered }) => !isAnswered);
    if (!call) return undefined;
    const failed = call.isFresh ? undefined : (call.flight ?? call.lastFailed);
    if (failed?.state !== 'failed') return { call, finding: found('unanswered', call, call.atMs, nowMs, {}) };
    const name = isThrown(failed) ? 'throws' : call.flight ? 'waiters' : 'stuck';
    return { call, finding: found(name, call, failed.doneAtMs, nowMs, { failedAtMs: failed.doneAtMs }) };
  }

  #judgeLoad(key: string, atMs: number): Finding | 'right' {
    const flying = this.#latest(key, 'under way');
    const newest = this.#latest(key, 'kept');
    const [first] = this.#waiting(key);
    const here = { key, atMs };
    if (flying) {
      return found(newest ? 'refresh' : 'flight', here, flying.sentAtMs, atMs, { sinceMs: flying.sentAtMs });
    }
    if (newest && this.#isFresh(newest, atMs)) {
      const { sentAtMs, doneAtMs } = newest;
      const untilMs = Math.round(doneAtMs + this.#leastMs);
      const name = this.#nameOfNeedless(newest, atMs);
      return found(name, here, doneAtMs, atMs, { sentAtMs, arrivedAtMs: doneAtMs, untilMs });
    }
    if (!first) return found('retry', here, this.#latest(key, 'failed')?.doneAtMs ?? atMs, atMs, {});
    if (first.atMs < atMs) return found('apart', here, first.atMs, atMs, { askedAtMs: first.atMs, dueMs: first.atMs });
    return 'right';
  }

  #nameOfNeedless({ sentAtMs, value }: Flight, atMs: number): string {
    if (this.#jitter > 0) return 'shorter';
    if (atMs >= sentAtMs + this.#lifetimeMs) return 'arrival';
    return value === '' ? 'empty' : 'keeps';
  }

  #judgeValue(call: Asked, value: unknown, atMs: number): Judgement {
    const { key, flight, newest } = call;
    if (flight?.state === 'kept' && value === flight.value) return onTime(call, flight.doneAtMs, atMs);
    if (newest && value === newest.value && this.#mayServe(newest, call.atMs)) return onTime(call, call.atMs, atMs);
    const old = this.#flights.findLast((past) => past.key === key && past.state === 'kept' && past.value === value);
    if (old) {
      const untilMs = old.doneAtMs + this.#lifetimeMs;
      const name = this.#jitter > 0 ? 'longer' : 'expired';
      return found(name, call, old.doneAtMs, atMs, { arrivedAtMs: old.doneAtMs, untilMs });
    }
    const failedAtMs = flight?.doneAtMs ?? atMs;
    const got = show(value);
    if (flight?.error) return found('error', call, failedAtMs, atMs, { failedAtMs, got });
    return found('value', call, call.atMs, atMs, { expected: this.expected(call), got });
  }

  #judgeRejection(call: Asked, reason: unknown, atMs: number): Judgement {
    const { key, flight } = call;
    if (flight?.error && flight.error === reason) return onTime(call, flight.doneAtMs, atMs);
    const failed = this.#flights.find(({ error }) => error !== undefined && error === reason);
    const got = showFailure(reason);
    // What failed before it could be waited for may be shared for as long as the moment lasts.
    if (failed?.key === key && isThrown(failed) && failed.doneAtMs === call.atMs) return 'right';
    if (failed?.key === key) {
      return found(isThrown(failed) ? 'throws' : 'error-kept', call, failed.doneAtMs, atMs, {
        failedAtMs: failed.doneAtMs,
      });
    }
    if (failed) return found('value', call, call.atMs, atMs, { expected: this.expected(call), got });
    if (!flight?.error || isBug(reason)) return 'crash';
    return found('error', call, flight.doneAtMs, atMs, { failedAtMs: flight.doneAtMs, got });
  }

  #latest(key: string, state: Flight['state']): Flight | undefined {
    return this.#flights.findLast((flight) => flight.key === key && flight.state === state);
  }

  /** Calls that need a load of their own, the first first. */
  #waiting(key: string): readonly Asked[] {
    return this.#calls.filter((call) => call.key === key && !call.isAnswered && !call.isFresh && !call.flight);
  }

  get #leastMs(): number {
    return this.#lifetimeMs * (1 - this.#jitter);
  }

  #isFresh({ doneAtMs }: Flight, atMs: number): boolean {
    return atMs < doneAtMs + this.#leastMs - ROUNDING_MS;
  }

  #mayServe({ doneAtMs }: Flight, atMs: number): boolean {
    return atMs <= doneAtMs + this.#lifetimeMs;
  }
}

function onTime(call: Asked, dueMs: number, atMs: number): Judgement {
  return atMs > dueMs ? found('apart', call, dueMs, atMs, { dueMs }) : 'right';
}

function found(
  name: string,
  { key, atMs: askedAtMs }: Pick<Asked, 'key' | 'atMs'>,
  causeAtMs: number,
  effectAtMs: number,
  data: Finding['fault']['data'],
): Finding {
  const said = { key: word(key), askedAtMs, atMs: effectAtMs, ...data };
  return { fault: { name, data: said }, clash: { causeAtMs, effectAtMs } };
}

function isThrown({ sentAtMs, doneAtMs }: Flight): boolean {
  return sentAtMs === doneAtMs;
}

/** A rejection as the table shows it. */
export function showFailure(reason: unknown): string {
  return `✗ ${reason instanceof Error ? reason.message : show(reason)}`;
}

/** Whether a rejection comes from a slip in the code and not from a decision to reject. */
function isBug(reason: unknown): boolean {
  return reason instanceof TypeError || reason instanceof ReferenceError || reason instanceof RangeError;
}
