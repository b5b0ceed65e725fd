import { show, type CaseRules, type Finding } from '#kit';
import type { ConnectionPool, CreateConnectionPool, Grant } from './contract.ts';
import { callOf, create, type Operation, type PoolCase } from './pool-case.ts';
import { PoolRule } from './pool-rule.ts';

/** A call of the pool's own. */
type PoolCall = Exclude<Operation, { type: 'create' } | { type: 'other' }>;

/** The fault of an answer that is wrong for no reason that a check is about. */
export const ANY_FAULT = 'model';

/** Whether a call is what a check is about, so that a wrong answer may come from it; of several the last is the cause. */
export type Blame = (call: Operation) => boolean;

const STEP_MS = 1_000;
const ANSWER_MS = 400;

/**
 * Plays a case against the reader's pool and the rule side by side; the first answer that differs is a finding under
 * `fault`. Its data: `step`, `call`, `expected` and `got`, `cause` and `other` (the step with which it clashes, and its call).
 *
 * The cause is the last call that `blame` names; where there is none, the fault is `ANY_FAULT`. Without `blame`, the cause
 * is the call before.
 */
export function playPool(fault: string, blame?: Blame): CaseRules<CreateConnectionPool, PoolCase>['play'] {
  return (createPool, { size, operations }, log) => {
    let yours = createPool(size);
    let rule = new PoolRule(size);
    log.moment('yours', 0, callOf(create, size));
    for (const [at, operation] of operations.entries()) {
      const step = at + 1;
      const atMs = step * STEP_MS;
      const call = callOf(operation, size);
      log.message('caller', 'yours', atMs - ANSWER_MS, atMs, call);
      if (operation.type === 'create' || operation.type === 'other') {
        log.answer({ atMs, call });
        const made = createPool(size);
        if (operation.type === 'other') continue;
        yours = made;
        rule = new PoolRule(size);
      } else {
        const expected = said(rule.perform(operation));
        const got = said(perform(yours, operation));
        const isRight = log.claim(atMs, call, expected, got, expected === got);
        log.message('yours', 'caller', atMs, atMs + ANSWER_MS, got);
        if (!isRight) {
          log.wrong('yours', atMs, got);
          return findingOf({ step, call, expected, got }, operations.slice(0, at), { size, fault, blame });
        }
      }
      log.holds('rule', atMs, rule.said);
    }
    return undefined;
  };
}

function perform(pool: ConnectionPool, operation: PoolCall): unknown {
  switch (operation.type) {
    case 'acquire':
      return pool.acquire(operation.caller, operation.deadlineMs);
    case 'release':
      return pool.release(operation.connection);
    case 'expire':
      return pool.expire(operation.nowMs);
  }
}

/** An answer in words: a grant or a list of names spelt out. The reader's getters may throw, which is no answer. */
function said(answer: unknown): string {
  try {
    if (Array.isArray(answer)) return `[${Array.from(answer as unknown[], show).join(', ')}]`;
    if (typeof answer !== 'object' || answer === null) return show(answer);
    const { caller, connection } = answer as Grant;
    return `{ caller: ${show(caller)}, connection: ${show(connection)} }`;
  } catch {
    return show(answer);
  }
}

interface WrongAnswer {
  readonly step: number;
  readonly call: string;
  readonly expected: string;
  readonly got: string;
}

function findingOf(
  wrong: WrongAnswer,
  past: readonly Operation[],
  { size, fault, blame }: { readonly size: number; readonly fault: string; readonly blame: Blame | undefined },
): Finding {
  const at = blame ? past.findLastIndex(blame) : past.length - 1;
  const cause = Math.max(1, at + 1);
  const other = past[cause - 1];
  return {
    fault: {
      name: blame && at < 0 ? ANY_FAULT : fault,
      data: { ...wrong, size, cause, other: other ? callOf(other, size) : '–' },
    },
    clash: { causeAtMs: cause * STEP_MS, effectAtMs: wrong.step * STEP_MS },
  };
}
