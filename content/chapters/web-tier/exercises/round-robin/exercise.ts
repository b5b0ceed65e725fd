import { exercise } from '#kit';
import { add, answers, fails, LANES, pick, remove, type CreateBalancer } from '../../balancer-case.ts';
import { against, calls, changes, health, isolation, model, QUICK } from '../../balancer-checks.ts';
import { inTurn } from '../../balancer-rule.ts';

export default exercise<CreateBalancer>({
  id: 'web-tier/round-robin',
  exportName: 'createBalancer',
  runsIn: { sim: 'pick-the-next-server', slot: 'balancer' },
  lanes: LANES,
  checks: [
    isolation(inTurn),
    against(inTurn, 'turn', [
      calls(QUICK, ...add('a'), pick, pick),
      calls(QUICK, ...add('a', 'b'), pick, pick, pick),
      calls(QUICK, ...add('b', 'a', 'c'), pick, pick, pick, pick),
    ]),
    ...health(inTurn),
    ...changes(inTurn),
    against(
      inTurn,
      'shift',
      [
        calls(QUICK, ...add('a', 'b', 'c'), pick, remove('a'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, pick, remove('a'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, pick, remove('b'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, pick, pick, remove('c'), pick),
      ],
      ({ type }) => type === 'remove',
    ),
    against(
      inTurn,
      'passes-over',
      [
        calls(QUICK, ...add('a', 'b', 'c'), pick, fails('a'), pick, pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, fails('b'), pick, pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, pick, fails('a'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), fails('a'), pick, answers('a'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), fails('b'), pick, answers('b'), pick),
        calls(QUICK, ...add('a'), pick, fails('a'), pick, answers('a'), ...add('b'), pick),
      ],
      ({ type }) => type === 'probed',
    ),
    against(
      inTurn,
      'joins',
      [
        calls(QUICK, ...add('a', 'b'), pick, pick, ...add('c'), pick, pick),
        calls(QUICK, ...add('a', 'b'), pick, ...add('c'), pick, pick, pick),
        calls(QUICK, ...add('a'), pick, ...add('b'), pick),
      ],
      ({ type }) => type === 'add',
    ),
    model(inTurn, ['pick', 'pick', 'pick', 'pick', 'probed', 'probed', 'add', 'remove']),
  ],
});
