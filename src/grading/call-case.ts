import type { CaseLog } from '#grading/case-log.ts';
import { directed, type CaseRules, type Check, type Finding } from '#grading/exercise.ts';
import { show } from '#grading/show.ts';
import { shorter } from '#grading/shrink.ts';

/**
 * A list of calls on what the reader's code makes from `setup`. After an `again` they go to another that is made then; an
 * `other` makes one as well, which is never called.
 */
export interface CallCase<Setup, Call> {
  readonly setup: Setup;
  readonly calls: readonly (Call | typeof again | typeof other)[];
}

export const again = 'again';
export const other = 'other';

/** How calls of one kind are made and answered: by the reader's object, and by a plain rule beside it. */
export interface CallRules<Build, Yours, Rule, Setup, Call> {
  /** Lets the reader's code make its object. */
  make(build: Build, setup: Setup): Yours;
  rule(setup: Setup): Rule;
  /** What the caller writes to make one. */
  made(setup: Setup): string;
  /** The call as the reader would write it. */
  callOf(call: Call): string;
  /** What the reader's object answers; whatever that is. */
  ask(yours: Yours, call: Call): unknown;
  expect(rule: Rule, call: Call): unknown;
  /** What the rule holds, short enough for the diagram. */
  holds(rule: Rule): string;
  /** The answer in words; two answers with the same words are the same. `show` by default. */
  said?(answer: unknown, call: Call): string;
  /** Whether the rule says nothing about what the call answers. By default it does of every call. */
  isSilent?(call: Call): boolean;
  /** Whether the reader's answer will do. By default, if it is said in the same words. */
  isRight?(expected: unknown, got: unknown, call: Call): boolean;
  /** Setups that are smaller by one notch. None by default. */
  smallerSetup?(setup: Setup): Iterable<Setup>;
  /** Calls that are simpler by one notch. None by default. */
  simpler?(call: Call): Iterable<Call>;
  /** A list from which calls were left out, made one that can happen; undefined if it can't. As it is, by default. */
  mended?(calls: CallCase<Setup, Call>['calls']): CallCase<Setup, Call>['calls'] | undefined;
  /** More data for the fault's sentence. */
  data?(setup: Setup): Record<string, string | number>;
}

/** Whether a call is what a check is about, so that a wrong answer may come from it; of several the last is the cause. */
export type Blame<Call> = (call: Call | typeof again | typeof other) => boolean;

/** The fault of an answer that is wrong for no reason that a check is about. */
export const ANY_FAULT = 'model';

/** The lanes of a case of calls. */
export const CALL_LANES = ['caller', 'yours', 'rule'] as const;

const STEP_MS = 1_000;
const ANSWER_MS = 400;

/**
 * Checks over lists of calls, each played on the reader's object and on the rule side by side; the first answer that differs
 * is a finding. Its data: `step`, `call`, `expected` and `got`, `cause` and `other` (the step with which it clashes, and its
 * call). The cause is the last call before that `blame` names; where there is none, the fault is `ANY_FAULT`. Without `blame`, the
 * cause is the call before.
 */
export class CallChecks<Build, Yours, Rule, Setup, Call> {
  readonly #rules: CallRules<Build, Yours, Rule, Setup, Call>;

  constructor(rules: CallRules<Build, Yours, Rule, Setup, Call>) {
    this.#rules = rules;
  }

  /** Directed cases of one concept, made smaller until no call can go. Their setups are as small as they should be. */
  check(name: string, blame: Blame<Call> | undefined, ...cases: CallCase<Setup, Call>[]): Check<Build> {
    return directed<Build, CallCase<Setup, Call>>({
      ...this.caseRules(name, blame),
      cases,
      smaller: (testCase) => this.#fewer(testCase),
    });
  }

  /** As `check`, but as they are: what one attempt leaves in shared memory would answer in the next. */
  asTheyAre(name: string, blame: Blame<Call> | undefined, ...cases: CallCase<Setup, Call>[]): Check<Build> {
    return directed<Build, CallCase<Setup, Call>>({
      name,
      play: (build, testCase, log) => this.#play(build, testCase, log, name, blame),
      cases,
    });
  }

  /** How cases are played and made smaller, for a check of any kind. */
  caseRules(name: string, blame?: Blame<Call>): CaseRules<Build, CallCase<Setup, Call>> {
    return {
      name,
      play: (build, testCase, log) => this.#play(build, testCase, log, name, blame),
      smaller: (testCase) => this.#smaller(testCase),
    };
  }

  #play(
    build: Build,
    { setup, calls }: CallCase<Setup, Call>,
    log: CaseLog,
    fault: string,
    blame: Blame<Call> | undefined,
  ): Finding | undefined {
    const rules = this.#rules;
    let yours = rules.make(build, setup);
    let rule = rules.rule(setup);
    log.moment('yours', 0, rules.made(setup));
    for (const [at, call] of calls.entries()) {
      const step = at + 1;
      const atMs = step * STEP_MS;
      const text = this.#callOf(call, setup);
      log.message('caller', 'yours', atMs - ANSWER_MS, atMs, text);
      if (call === again || call === other) {
        log.answer({ atMs, call: text });
        const made = rules.make(build, setup);
        if (call === other) continue;
        yours = made;
        rule = rules.rule(setup);
      } else {
        const wrong = this.#ask(yours, rule, call, { atMs, text, log });
        if (wrong) {
          const from = blame ? calls.slice(0, at).findLastIndex(blame) : at - 1;
          const cause = Math.max(1, from + 1);
          const told = calls[cause - 1];
          const data = {
            ...rules.data?.(setup),
            ...wrong,
            step,
            call: text,
            cause,
            other: told === undefined || from < 0 ? '–' : this.#callOf(told, setup),
          };
          return {
            fault: { name: blame && from < 0 ? ANY_FAULT : fault, data },
            clash: { causeAtMs: cause * STEP_MS, effectAtMs: atMs },
          };
        }
      }
      log.holds('rule', atMs, rules.holds(rule));
    }
    return undefined;
  }

  #ask(
    yours: Yours,
    rule: Rule,
    call: Call,
    { atMs, text, log }: { readonly atMs: number; readonly text: string; readonly log: CaseLog },
  ): { readonly expected: string; readonly got: string } | undefined {
    const rules = this.#rules;
    const right = rules.expect(rule, call);
    const answer = rules.ask(yours, call);
    if (rules.isSilent?.(call)) {
      log.answer({ atMs, call: text });
      return undefined;
    }
    const expected = this.#said(right, call);
    const got = this.#said(answer, call);
    const isRight = rules.isRight ? rules.isRight(right, answer, call) : expected === got;
    log.claim(atMs, text, expected, got, isRight);
    log.message('yours', 'caller', atMs, atMs + ANSWER_MS, got);
    if (isRight) return undefined;
    log.wrong('yours', atMs, got);
    return { expected, got };
  }

  /** In words. The reader's getters may throw, which is no answer. */
  #said(answer: unknown, call: Call): string {
    try {
      return this.#rules.said?.(answer, call) ?? show(answer);
    } catch {
      return show(answer);
    }
  }

  #callOf(call: Call | typeof again | typeof other, setup: Setup): string {
    return call === again || call === other ? this.#rules.made(setup) : this.#rules.callOf(call);
  }

  *#smaller(testCase: CallCase<Setup, Call>): Generator<CallCase<Setup, Call>> {
    yield* this.#fewer(testCase);
    const { setup, calls } = testCase;
    for (const smaller of this.#rules.smallerSetup?.(setup) ?? []) yield { setup: smaller, calls };
  }

  *#fewer({ setup, calls }: CallCase<Setup, Call>): Generator<CallCase<Setup, Call>> {
    for (const fewer of shorter(calls)) {
      const mended = this.#rules.mended ? this.#rules.mended(fewer) : fewer;
      if (mended) yield { setup, calls: mended };
    }
    for (const [at, call] of calls.entries()) {
      if (call === again || call === other) continue;
      for (const simpler of this.#rules.simpler?.(call) ?? []) yield { setup, calls: calls.with(at, simpler) };
    }
  }
}
