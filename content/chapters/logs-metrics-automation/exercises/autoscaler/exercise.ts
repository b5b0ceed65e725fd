import { again, ANY_FAULT, CALL_LANES, exercise, other, randomised, type Blame } from '#kit';
import type { CreateAutoscaler, Report } from './contract.ts';
import { drawScalerCase, limited, report, scalerChecks, scaling, type ScalerCase } from './scaler-calls.ts';

const isReport: Blame<Report> = (call) => typeof call === 'object';
const check = scalerChecks.check.bind(scalerChecks);

export default exercise<CreateAutoscaler>({
  id: 'logs-metrics-automation/autoscaler',
  exportName: 'createAutoscaler',
  runsIn: { sim: 'autoscaler', slot: 'autoscaler' },
  lanes: CALL_LANES,
  checks: [
    check('stays', undefined, scaling(report(0, 4, 0.5)), scaling(report(0, 1, 0.5))),
    check(
      'hasty',
      undefined,
      scaling(report(0, 4, 0.25)),
      scaling(report(0, 4, 0.25), report(2, 4, 0.25)),
      limited({ serversMax: 5 }, report(0, 6, 0.25)),
    ),
    scalerChecks.asTheyAre(
      'isolation',
      (call) => call === again || call === other,
      scaling(report(0, 4, 0.5), again, report(9, 4, 0.25)),
      scaling(report(0, 4, 0.5), other, report(3, 4, 0.5)),
    ),
    check('grows', undefined, scaling(report(0, 4, 0.75)), scaling(report(0, 4, 1)), scaling(report(0, 16, 0.53125))),
    check(
      'rounds',
      undefined,
      scaling(report(0, 3, 0.75)),
      scaling(report(0, 5, 0.5625)),
      scaling(report(0, 9, 0.5625)),
    ),
    check('most', undefined, limited({ serversMax: 5 }, report(0, 4, 1)), limited({ serversMax: 4 }, report(0, 4, 1))),
    check(
      'least',
      undefined,
      limited({ serversMin: 3 }, report(0, 1, 0.125)),
      limited({ serversMin: 3 }, report(0, 1, 1)),
      limited({ serversMin: 3 }, report(0, 0, 0)),
    ),
    check(
      'booting',
      undefined,
      scaling(report(0, 4, 0.75, 2)),
      scaling(report(0, 4, 1, 2)),
      scaling(report(0, 4, 0.75, 1)),
      scaling(report(0, 4, 0.5, 2)),
      scaling(report(0, 2, 0.75, 2)),
      scaling(report(0, 4, 0.75), report(1, 4, 0.75, 2)),
    ),
    check(
      'shrinks',
      isReport,
      scaling(report(0, 4, 0.25), report(1, 4, 0.25), report(2, 4, 0.25), report(3, 4, 0.25)),
      scaling(report(0, 4, 0.25), report(3, 4, 0.25)),
      scaling(report(0, 4, 0.25), report(3, 4, 0.25), report(4, 4, 0.25)),
      scaling(report(0, 0, 0, 3), report(3, 0, 0, 3)),
    ),
    check(
      'flaps',
      isReport,
      scaling(report(0, 4, 0.25), report(2, 4, 0.5), report(4, 4, 0.25)),
      scaling(report(0, 4, 0.5), report(3, 4, 0.25)),
      scaling(report(0, 4, 0.25), report(2, 4, 0.75), report(4, 6, 0.125)),
    ),
    check(
      'forgets',
      isReport,
      scaling(report(0, 4, 0.5), report(4, 4, 0.25)),
      scaling(report(0, 4, 0.5), report(1, 4, 0.25), report(4, 4, 0.25), report(5, 4, 0.25)),
      scaling(report(0, 4, 1), report(1, 8, 0.125), report(2, 8, 0.125), report(5, 8, 0.125)),
    ),
    check(
      'highest',
      isReport,
      scaling(report(0, 8, 0.25), report(2, 8, 0.125), report(3, 8, 0.125)),
      scaling(report(0, 8, 0.125), report(2, 8, 0.25), report(3, 8, 0.125)),
      scaling(report(0, 8, 0.125), report(3, 8, 0.25)),
      scaling(report(0, 8, 0.25), report(1, 8, 0.0625), report(2, 8, 0.125), report(4, 8, 0.0625)),
      scaling(report(0, 4, 0.25), report(3, 3, 0.75), report(5, 3, 0.5, 3)),
    ),
    check(
      'at-once',
      isReport,
      scaling(report(0, 4, 0.25), report(1, 4, 0.75)),
      scaling(report(0, 4, 0.75), report(1, 6, 0.75)),
      scaling(report(0, 4, 0.25), report(3, 2, 1)),
    ),
    check(
      'old-need',
      isReport,
      scaling(report(0, 8, 0.5), report(1, 4, 0.25), report(3, 4, 0.25)),
      scaling(report(0, 8, 0.5), report(3, 4, 0.25)),
    ),
    randomised<CreateAutoscaler, ScalerCase>({
      ...scalerChecks.caseRules(ANY_FAULT),
      count: 80,
      draw: drawScalerCase,
    }),
  ],
});
