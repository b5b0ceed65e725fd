import { directed, exercise, randomised } from '#kit';
import type { PlanCapacity } from './contract.ts';
import {
  drawPlanCase,
  expectedOf,
  LANES,
  playPlan,
  smallerPlanCase,
  tier,
  type PlanCase,
  type WrongNumber,
} from './plan-case.ts';

/** A check whose wrong numbers are all blamed on what it is about. */
const check = (name: string, ...cases: PlanCase[]) =>
  directed<PlanCapacity, PlanCase>({ name, cases, play: playPlan(() => name), smaller: smallerPlanCase });

/** A check of what else there is to a plan; its numbers are no news. No smaller cases: they would be about those. */
const whole = (name: string, ...cases: PlanCase[]) =>
  directed<PlanCapacity, PlanCase>({ name, cases, play: playPlan(() => 'model') });

const plan = (usePercent: number, ...tiers: PlanCase['tiers']): PlanCase => ({ tiers, usePercent });

export default exercise<PlanCapacity>({
  id: 'splitting-tiers/capacity-plan',
  exportName: 'planCapacity',
  lanes: LANES,
  checks: [
    check('spare', plan(100, tier('web', 100, 100)), plan(100, tier('web', 300, 100))),
    // One plan and then another: what is left of the first would show in the second.
    whole('leftover', plan(100, tier('cache', 1, 1)), plan(100, tier('web', 1, 1))),
    directed<PlanCapacity, PlanCase>({
      name: 'each',
      cases: [
        plan(100, tier('web', 100, 100), tier('database', 300, 100)),
        plan(100, tier('web', 300, 100), tier('database', 100, 100)),
        plan(100, tier('web', 200, 100), tier('database', 200, 50)),
      ],
      play: playPlan(nameOfMixUp),
      smaller: smallerPlanCase,
    }),
    check(
      'rounds',
      plan(100, tier('web', 120, 100)),
      plan(100, tier('web', 101, 100)),
      plan(100, tier('web', 199, 100)),
    ),
    check('use', plan(50, tier('web', 100, 100)), plan(80, tier('web', 400, 100)), plan(80, tier('web', 410, 100))),
    // What fits exactly fits: 70 % of 100 is 70, whatever 0.7 × 100 may be.
    check(
      'exactly',
      ...[7, 14, 28, 29, 55, 56, 57, 58].flatMap((usePercent) => [
        plan(usePercent, tier('web', usePercent, 100)),
        plan(usePercent, tier('web', 3 * usePercent, 100)),
      ]),
      plan(70, tier('web', 210, 100)),
      plan(90, tier('web', 270, 300)),
    ),
    check('idle', plan(50, tier('web', 0, 100)), plan(50, tier('web', 100, 100), tier('database', 0, 100))),
    directed<PlanCapacity, PlanCase>({
      name: 'large',
      cases: [plan(100, tier('web', 30_000_000, 10_000_000))],
      play: playPlan(() => 'large'),
    }),
    whole('caller', plan(100, tier('web', 100, 100), tier('database', 300, 100), tier('cache', 200, 100))),
    check('names', ...['constructor', '__proto__', ''].map((name) => plan(50, tier(name, 100, 100)))),
    randomised<PlanCapacity, PlanCase>({
      name: 'model',
      count: 60,
      draw: drawPlanCase,
      play: playPlan(() => 'model'),
      smaller: smallerPlanCase,
    }),
  ],
});

/** A tier that got another tier's number, or the number for another tier's load. */
function nameOfMixUp({ tier: { perMachine }, tiers, usePercent, got }: WrongNumber): string {
  const others = tiers.flatMap((other) => [other, { ...other, perMachine }]);
  return others.some((other) => expectedOf(other, usePercent) === got) ? 'each' : 'model';
}
