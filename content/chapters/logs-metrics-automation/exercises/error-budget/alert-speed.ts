import { steady, type CaseLog } from '#kit';
import { minute, page } from './alert-calls.ts';
import type { CreateBudgetAlert } from './contract.ts';

const GROWTH_MAX = 2;
const SPARE_STEPS = 40;

/** That a call takes no more steps after many minutes. */
export const speed = steady<CreateBudgetAlert>({
  from: 40,
  to: 2_000,
  sizeText: (count) => `after ${count}`,
  calls: ['minute(…)'],
  stepsOf: (create, count, meter) => [stepsAfter(create, count, meter)],
  growthMax: GROWTH_MAX,
  spareSteps: SPARE_STEPS,
});

/** The steps of one call after `count` calm ones. */
function stepsAfter(create: CreateBudgetAlert, count: number, meter: CaseLog['meter']): number {
  const alert = create({ good: 0.99, rules: [page(10, 8, 2)], requestsMin: 1 });
  for (let at = 0; at < count; at++) alert.minute(minute(0));
  const before = meter.steps;
  alert.minute(minute(0));
  return meter.steps - before;
}
