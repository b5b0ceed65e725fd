import { show, type CaseRules, type Finding } from '#kit';
import { callOf, create, type BalancerCase, type CreateBalancer, type Operation } from './balancer-case.ts';
import { BalancerRule, type Choice, type RuleServer } from './balancer-rule.ts';

/** The fault of a pick that is wrong for no reason that a check is about. */
export const ANY_FAULT = 'model';

/** Whether a call is what a check is about, so that a wrong pick may come from it; of several the last is the cause. */
export type Blame = (call: Operation) => boolean;

const STEP_MS = 1_000;
const ANSWER_MS = 400;

/**
 * Plays a case against the reader's balancer and the rule side by side; the first pick that differs is a finding under
 * `fault`. Its data: `step`, `expected` and `got`, `cause` and `other` (the step with which it clashes, and its server), and
 * for both servers the number of requests under way, `expectedBusy` and `gotBusy`.
 *
 * The cause is the last call that `blame` names; where there is none, the fault is `ANY_FAULT`. Without `blame`, the cause
 * is the pick before, or else the first call.
 */
export function playAgainst(
  choose: Choice,
  fault: string,
  blame?: Blame,
): CaseRules<CreateBalancer, BalancerCase>['play'] {
  return (createBalancer, { patience, operations }, log) => {
    let yours = createBalancer(patience);
    const rule = new BalancerRule(patience, choose);
    log.moment('yours', 0, callOf(create));
    for (const [at, operation] of operations.entries()) {
      const step = at + 1;
      const atMs = step * STEP_MS;
      const call = callOf(operation);
      log.message('caller', 'yours', atMs - ANSWER_MS, atMs, call);
      if (operation.type === 'pick') {
        const before = rule.servers.map((server) => ({ ...server }));
        const expected = rule.perform(operation);
        const got: unknown = yours.pick();
        const isRight = log.answer({ atMs, call, compare: { expected, got } });
        log.message('yours', 'caller', atMs, atMs + ANSWER_MS, show(got));
        if (!isRight) {
          log.wrong('yours', atMs, show(got));
          return findingOf({ step, expected, got, before }, operations.slice(0, at), fault, blame);
        }
      } else {
        log.answer({ atMs, call });
        if ('server' in operation) tell(yours, operation);
        else if (operation.type === 'create') yours = createBalancer(patience);
        else createBalancer(patience);
        rule.perform(operation);
      }
      log.holds('rule', atMs, rule.servers.map(labelOf).join(' '));
    }
    return undefined;
  };
}

function tell(yours: ReturnType<CreateBalancer>, operation: Extract<Operation, { server: string }>): void {
  switch (operation.type) {
    case 'add':
      return yours.add(operation.server);
    case 'remove':
      return yours.remove(operation.server);
    case 'probed':
      return yours.probed(operation.server, operation.isGood);
    case 'finished':
      return yours.finished?.(operation.server, operation.isGood);
  }
}

interface WrongPick {
  readonly step: number;
  readonly expected: string | undefined;
  readonly got: unknown;
  readonly before: readonly RuleServer[];
}

function findingOf(
  { step, expected, got, before }: WrongPick,
  past: readonly Operation[],
  fault: string,
  blame?: Blame,
): Finding {
  const at = past.findLastIndex(blame ?? (({ type }) => type === 'pick'));
  const cause = at < 0 ? 1 : at + 1;
  const blamed = past[cause - 1];
  const busy = (name: unknown): number => before.find((server) => server.name === name)?.underWay ?? 0;
  return {
    fault: {
      name: blame && at < 0 ? ANY_FAULT : fault,
      data: {
        step,
        expected: show(expected),
        got: show(got),
        cause,
        other: blamed && 'server' in blamed ? show(blamed.server) : '–',
        expectedBusy: busy(expected),
        gotBusy: busy(got),
      },
    },
    clash: { causeAtMs: cause * STEP_MS, effectAtMs: step * STEP_MS },
  };
}

/** A server as the diagram shows it: with what it has under way, in brackets while it is down. */
function labelOf({ name, isUp, underWay }: RuleServer): string {
  const label = `${/^\w+$/.test(name) ? name : show(name)}${underWay > 0 ? `×${underWay}` : ''}`;
  return isUp ? label : `(${label})`;
}
