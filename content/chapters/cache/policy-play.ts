import { show, type CaseLog, type CaseRules, type Finding } from '#kit';
import { callOf, create, type CreateCache, type Operation, type PolicyCase } from './policy-case.ts';
import type { PolicyRule, Rule } from './policy-rule.ts';

/** A call as the rule saw it. */
export interface PastCall {
  readonly step: number;
  readonly type: Operation['type'];
  readonly key: string;
  /** Whether the rule held the key before the call. */
  readonly wasHeld: boolean;
  /** Whether the rule had forgotten the key before the call. */
  readonly wasForgotten: boolean;
  /** The keys that the rule forgot to make room. */
  readonly forgot: readonly string[];
}

/** Whether a call is what a check is about, so that a wrong answer may come from it; of several the last is the cause. */
export type Blame = (call: PastCall) => boolean;

/** The fault of an answer that is wrong for no reason that a check is about. */
export const ANY_FAULT = 'model';

const STEP_MS = 1_000;
const ANSWER_MS = 400;

/**
 * Plays a case against the reader's cache and the rule side by side; the first answer that differs is a finding under
 * `fault`. Its data: `key`, `capacity`, `step`, `expected` and `got` (the wrong answer's), `cause` and `other` (the step with
 * which it clashes, and its key), and `count` (how often the key was used, where the rule goes by that).
 *
 * The cause is the last call that `blame` names; where there is none, the fault is `ANY_FAULT`. Without `blame`, the cause
 * is the call by which the rule forgot the key, or else the last call with that key.
 */
export function playAgainst(rule: Rule, fault: string, blame?: Blame): CaseRules<CreateCache, PolicyCase>['play'] {
  return (createCache, { capacity, operations }, log) => {
    const both = new SideBySide(createCache, rule, capacity, log);
    for (const operation of operations) {
      const wrong = both.perform(operation);
      if (wrong) return findingOf(wrong, both.past, fault, blame);
    }
    return undefined;
  };
}

/** An answer that is not the rule's. */
interface WrongAnswer {
  readonly key: string;
  readonly step: number;
  readonly capacity: number;
  readonly expected: unknown;
  readonly got: unknown;
  readonly count: number | undefined;
}

/** The reader's cache and the rule, getting the same calls. */
class SideBySide {
  readonly past: PastCall[] = [];
  readonly #createCache: CreateCache;
  readonly #rule: Rule;
  readonly #capacity: number;
  readonly #log: CaseLog;
  #cache: ReturnType<CreateCache>;
  #model: PolicyRule;
  #held: readonly string[] = [];

  constructor(createCache: CreateCache, rule: Rule, capacity: number, log: CaseLog) {
    this.#createCache = createCache;
    this.#rule = rule;
    this.#capacity = capacity;
    this.#log = log;
    this.#cache = createCache(capacity);
    this.#model = rule(capacity);
    log.moment('yours', 0, callOf(create, capacity));
  }

  /** Makes the next call, a second after the last; answers what was wrong with its answer. */
  perform(operation: Operation): WrongAnswer | undefined {
    const step = this.past.length + 1;
    const atMs = step * STEP_MS;
    const call = callOf(operation, this.#capacity);
    this.#log.message('caller', 'yours', atMs - ANSWER_MS, atMs, call);
    const wrong = operation.type === 'get' ? this.#get(operation, step, call) : this.#change(operation, atMs, call);
    this.#remember(operation, step);
    this.#log.holds('rule', atMs, this.#held.map((key) => labelOf(key, this.#model)).join(' '));
    if (wrong) this.#log.wrong('yours', atMs, wrong.key);
    return wrong;
  }

  #change(operation: Exclude<Operation, { type: 'get' }>, atMs: number, call: string): undefined {
    this.#log.answer({ atMs, call });
    if (operation.type === 'create') {
      this.#cache = this.#createCache(this.#capacity);
      this.#model = this.#rule(this.#capacity);
    } else {
      this.#cache.set(operation.key, operation.value);
      this.#model.set(operation.key, operation.value);
    }
  }

  #get({ key, times }: Extract<Operation, { type: 'get' }>, step: number, call: string): WrongAnswer | undefined {
    const atMs = step * STEP_MS;
    const capacity = this.#capacity;
    for (let time = 1; time < times; time++) {
      this.#read(key, atMs, call);
      this.#model.get(key);
    }
    const got = this.#read(key, atMs, call);
    const count = this.#model.countOf?.(key);
    const expected = this.#model.get(key);
    const isRight = this.#log.answer({ atMs, call, compare: { expected, got } });
    this.#log.message('yours', 'caller', atMs, atMs + ANSWER_MS, show(got));
    return isRight ? undefined : { key, step, capacity, expected, got, count };
  }

  /** Asks the reader's cache; a call that throws is told of as well. */
  #read(key: string, atMs: number, call: string): unknown {
    try {
      return this.#cache.get(key);
    } catch (error) {
      this.#log.answer({ atMs, call });
      throw error;
    }
  }

  #remember(operation: Operation, step: number): void {
    const before = this.#held;
    this.#held = this.#model.keys();
    const key = operation.type === 'create' ? '' : operation.key;
    const wasHeld = before.includes(key);
    this.past.push({
      step,
      type: operation.type,
      key,
      wasHeld,
      wasForgotten: !wasHeld && this.past.some(({ forgot }) => forgot.includes(key)),
      forgot: before.filter((held) => !this.#held.includes(held)),
    });
  }
}

function findingOf(wrong: WrongAnswer, past: readonly PastCall[], fault: string, blame?: Blame): Finding {
  const { key, step, capacity, expected, got, count } = wrong;
  const usual: Blame = expected === undefined ? ({ forgot }) => forgot.includes(key) : (call) => call.key === key;
  const earlier = past.filter((call) => call.step < step);
  const blamed = earlier.findLast(blame ?? usual);
  const cause = blamed ?? earlier.findLast(usual) ?? { step, key };
  return {
    fault: {
      name: blame && !blamed ? ANY_FAULT : fault,
      data: {
        key,
        step,
        capacity,
        expected: show(expected),
        got: show(got),
        cause: cause.step,
        other: cause.key,
        ...(count === undefined ? {} : { count }),
      },
    },
    clash: { causeAtMs: cause.step * STEP_MS, effectAtMs: step * STEP_MS },
  };
}

/** A key as the diagram shows it, with its count where the rule goes by that. */
function labelOf(key: string, model: PolicyRule): string {
  const label = /^\w+$/.test(key) ? key : show(key);
  return model.countOf ? `${label}×${model.countOf(key)}` : label;
}
