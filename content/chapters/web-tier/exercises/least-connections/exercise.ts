import { exercise } from '#kit';
import { add, breaks, ends, fails, answers, LANES, pick, remove, type CreateBalancer } from '../../balancer-case.ts';
import { against, calls, changes, health, isolation, model, QUICK } from '../../balancer-checks.ts';
import { leastBusy } from '../../balancer-rule.ts';

export default exercise<CreateBalancer>({
  id: 'web-tier/least-connections',
  exportName: 'createBalancer',
  runsIn: { sim: 'pick-the-next-server', slot: 'balancer' },
  lanes: LANES,
  checks: [
    isolation(leastBusy),
    against(leastBusy, 'fewest', [
      calls(QUICK, ...add('a'), pick, pick),
      calls(QUICK, ...add('a', 'b'), pick, pick),
      calls(QUICK, ...add('a', 'b', 'c'), pick, pick, pick, pick),
    ]),
    against(
      leastBusy,
      'ends',
      [
        calls(QUICK, ...add('a', 'b'), pick, pick, ends('b'), pick),
        calls(QUICK, ...add('a', 'b'), pick, pick, ends('b'), pick, ends('b'), pick),
        calls(QUICK, ...add('a', 'b', 'c'), pick, pick, pick, ends('c'), pick),
      ],
      ({ type }) => type === 'finished',
    ),
    against(
      leastBusy,
      'errors',
      [
        calls(QUICK, ...add('a', 'b'), pick, pick, breaks('b'), pick),
        calls(QUICK, ...add('a', 'b'), pick, pick, breaks('a'), ends('b'), pick, pick),
      ],
      (call) => call.type === 'finished' && !call.isGood,
    ),
    against(leastBusy, 'ties', [
      calls(QUICK, ...add('a', 'b'), pick, ends('a'), pick),
      calls(QUICK, ...add('a', 'b'), pick, pick, ends('a'), ends('b'), pick),
      calls(QUICK, ...add('a', 'b'), pick, pick, ends('b'), ends('a'), pick),
      calls(QUICK, ...add('a', 'b', 'c'), pick, ends('a'), pick, ends('b'), pick),
    ]),
    ...health(leastBusy),
    ...changes(leastBusy),
    against(
      leastBusy,
      'still-busy',
      [
        calls(QUICK, ...add('a', 'b'), pick, fails('a'), answers('a'), pick, ends('b'), pick),
        calls(QUICK, ...add('a', 'b'), pick, fails('a'), pick, ends('b'), answers('a'), pick),
        calls(QUICK, ...add('a', 'b'), pick, pick, fails('a'), ends('a'), answers('a'), pick),
        calls(QUICK, ...add('a'), pick, ends('a'), fails('a'), answers('a'), ...add('b'), pick),
      ],
      ({ type }) => type === 'probed',
    ),
    against(
      leastBusy,
      'late-end',
      [
        calls(QUICK, ...add('a', 'b'), ends('a'), pick, pick, pick),
        calls(QUICK, ...add('a'), ends('b'), pick, pick, pick),
        calls(QUICK, ...add('a', 'b'), pick, remove('a'), ends('a'), ...add('a'), pick, pick),
        calls(QUICK, ...add('a', 'b'), pick, remove('a'), ...add('a'), ends('a'), pick, pick, pick),
      ],
      ({ type }) => type === 'finished',
    ),
    against(
      leastBusy,
      'newcomer',
      [
        calls(QUICK, ...add('a'), pick, ...add('b'), pick, pick),
        calls(QUICK, ...add('a', 'b'), pick, pick, remove('a'), ...add('a'), pick),
        calls(QUICK, ...add('a', 'b'), pick, ends('a'), remove('a'), ...add('a'), pick, ends('b'), pick),
      ],
      ({ type }) => type === 'add',
    ),
    model(leastBusy, ['pick', 'pick', 'pick', 'pick', 'finished', 'finished', 'probed', 'add', 'remove']),
  ],
});
