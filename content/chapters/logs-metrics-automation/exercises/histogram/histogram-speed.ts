import { steady, type CaseLog } from '#kit';
import type { CreateHistogram } from './contract.ts';

/** Buckets are the same for few and for many; a list of all times is sixteen times as long. */
const GROWTH_MAX = 2;
const SPARE_STEPS = 40;

/** That no call takes more steps because more has been recorded. */
export const speed = steady<CreateHistogram>({
  from: 1_000,
  to: 16_000,
  sizeText: (count) => `after ${count}`,
  calls: ['record(ms)', 'quantile(0.99)', 'snapshot()'],
  stepsOf,
  growthMax: GROWTH_MAX,
  spareSteps: SPARE_STEPS,
});

/** The steps of each call once `count` times have been recorded, all within one doubling. */
function stepsOf(create: CreateHistogram, count: number, meter: CaseLog['meter']): number[] {
  const histogram = create();
  for (let at = 0; at < count; at++) histogram.record(100 + ((at * 37) % 1_000) / 10);
  const steps = (act: () => void): number => {
    const before = meter.steps;
    act();
    return meter.steps - before;
  };
  return [
    steps(() => histogram.record(150)),
    steps(() => histogram.quantile(0.99)),
    steps(() => void JSON.stringify(histogram.snapshot())),
  ];
}
