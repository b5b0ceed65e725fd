import { directed, type CaseLog, type Exercise } from '#kit';
import { minute, page } from './alert-calls.ts';
import type { CreateBudgetAlert } from './contract.ts';

const FEW = 40;
const MANY = 2_000;
const GROWTH_MAX = 2;
const SPARE_STEPS = 40;

/** That a call takes no more steps after many minutes. Its fault's data: `small` steps after `from` minutes, `large` after `to`. */
export const speed: Exercise<CreateBudgetAlert>['checks'][number] = directed<
  CreateBudgetAlert,
  { readonly from: number; readonly to: number }
>({
  name: 'speed',
  cases: [{ from: FEW, to: MANY }],
  play(create, { from, to }, log) {
    const small = stepsAfter(create, from, log.meter);
    const large = stepsAfter(create, to, log.meter);
    const most = GROWTH_MAX * small + SPARE_STEPS;
    log.claim(1_000, `steps of minute(…) after ${from}`, `${small}`, `${small}`, true);
    log.moment('yours', 1_000, `${small} steps`);
    if (log.claim(2_000, `steps of minute(…) after ${to}`, `≤ ${most}`, `${large}`, large <= most)) return undefined;
    log.wrong('yours', 2_000, `${large} steps`);
    return {
      fault: { name: 'speed', data: { small, large, from, to } },
      clash: { causeAtMs: 1_000, effectAtMs: 2_000 },
    };
  },
});

/** The steps of one call after `count` calm ones. */
function stepsAfter(create: CreateBudgetAlert, count: number, meter: CaseLog['meter']): number {
  const alert = create({ good: 0.99, rules: [page(10, 8, 2)], requestsMin: 1 });
  for (let at = 0; at < count; at++) alert.minute(minute(0));
  const before = meter.steps;
  alert.minute(minute(0));
  return meter.steps - before;
}
