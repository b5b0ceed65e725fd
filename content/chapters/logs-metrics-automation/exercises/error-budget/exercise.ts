import { again, ANY_FAULT, CALL_LANES, exercise, other, randomised, type Blame } from '#kit';
import {
  alertChecks,
  drawAlertCase,
  loose,
  minute,
  page,
  quiet,
  ruled,
  ticket,
  watching,
  type AlertCase,
} from './alert-calls.ts';
import { speed } from './alert-speed.ts';
import type { CreateBudgetAlert, Minute } from './contract.ts';

const isMinute: Blame<Minute> = (call) => typeof call === 'object';
const check = alertChecks.check.bind(alertChecks);

export default exercise<CreateBudgetAlert>({
  id: 'logs-metrics-automation/error-budget',
  exportName: 'createBudgetAlert',
  runsIn: { sim: 'pipeline', slot: 'alert' },
  lanes: CALL_LANES,
  checks: [
    check('calm', undefined, watching(minute(0)), watching(minute(1)), watching(quiet)),
    check(
      'page',
      undefined,
      ruled([page(10, 4, 2)], 50, minute(60, 200)),
      ruled([page(10, 4, 2)], 50, minute(60, 200), minute(0)),
      ruled([page(10, 4, 2)], 50, minute(0), minute(0), minute(60), minute(60)),
    ),
    alertChecks.asTheyAre(
      'isolation',
      (call) => call === again || call === other,
      ruled([page(10, 4, 2)], 50, minute(60, 200), again, minute(0)),
      ruled([page(10, 4, 2)], 50, minute(0), other, minute(60, 200)),
    ),
    check(
      'sample',
      undefined,
      watching(minute(1, 1)),
      watching(minute(2, 3)),
      watching(minute(30, 49)),
      ruled([page(10, 4, 2)], 50, minute(30, 50)),
      ruled([page(10, 4, 2)], 50, minute(20, 30), minute(20, 30)),
      ruled([page(10, 4, 1)], 50, minute(90), minute(20, 30)),
    ),
    check(
      'ticket',
      undefined,
      watching(minute(6)),
      ruled([ticket(3, 6, 3), page(10, 4, 2)], 50, minute(6)),
      ruled([ticket(2.5, 6, 3)], 50, minute(28, 1_000)),
    ),
    check(
      'gravest',
      undefined,
      watching(minute(60)),
      ruled([ticket(3, 6, 3), page(10, 4, 2)], 50, minute(60)),
      ruled([ticket(3, 6, 3), ticket(2, 8, 2), page(10, 4, 2)], 50, minute(60)),
      ruled([ticket(10, 4, 2), page(3, 6, 3)], 50, minute(60)),
    ),
    check('limit', undefined, loose([page(2, 4, 2)], minute(50)), loose([page(2, 4, 2)], minute(25), minute(75))),
    check(
      'sustained',
      isMinute,
      watching(minute(0), minute(0), minute(0), minute(30)),
      ruled([page(10, 4, 1)], 50, minute(0), minute(0), minute(0), minute(30)),
    ),
    check(
      'forgets',
      isMinute,
      ruled([page(10, 2, 1)], 50, minute(0), minute(0), minute(0), minute(18), minute(18)),
      ruled([page(5, 4, 4), page(10, 2, 1)], 50, minute(90), minute(0), minute(0), minute(0), minute(12)),
      ruled([page(10, 2, 1)], 50, minute(0), minute(0, 1), minute(20, 30)),
    ),
    check(
      'over',
      isMinute,
      watching(minute(60), minute(60), minute(0), minute(0)),
      ruled([page(10, 4, 1)], 50, minute(60), minute(0)),
      ruled([page(10, 6, 2)], 50, minute(60), minute(60), minute(0), minute(0)),
    ),
    check(
      'weighs',
      isMinute,
      ruled([page(10, 2, 2)], 50, minute(5, 10), minute(0, 990)),
      ruled([page(10, 2, 2)], 50, minute(0, 10), minute(96, 1_000)),
      ruled([page(10, 2, 2)], 50, minute(1, 990), minute(5, 10)),
      ruled([page(10, 2, 2)], 50, minute(0, 10), minute(150, 990)),
    ),
    check(
      'no-requests',
      isMinute,
      ruled([page(10, 3, 1)], 50, minute(60), quiet),
      ruled([page(10, 3, 1)], 50, minute(60), quiet, minute(60)),
      ruled([page(10, 2, 2)], 50, minute(60), quiet),
      ruled([page(10, 2, 2)], 50, minute(60), quiet, minute(0, 40)),
    ),
    check(
      'own-window',
      isMinute,
      ruled([page(10, 2, 1), ticket(3, 6, 1)], 50, minute(90), minute(0), minute(0), minute(12), minute(4)),
      ruled([page(10, 2, 1), ticket(3, 6, 1)], 150, minute(40, 40), minute(40, 40), minute(0), minute(20, 40)),
    ),
    speed,
    randomised<CreateBudgetAlert, AlertCase>({ ...alertChecks.caseRules(ANY_FAULT), count: 80, draw: drawAlertCase }),
  ],
});
