import { directed, type CaseLog, type Exercise } from '#kit';
import type { CreateHistogram } from './contract.ts';

const FEW = 1_000;
const MANY = 16_000;
/** Buckets are the same for few and for many; a list of all times is sixteen times as long. */
const GROWTH_MAX = 2;
const SPARE_STEPS = 40;

const CALLS = ['record(ms)', 'quantile(0.99)', 'snapshot()'] as const;

/**
 * That no call takes more steps because more has been recorded. Its fault's data: the `call`, and its steps after few records
 * and after many: `small` after `from`, `large` after `to`.
 */
export const speed: Exercise<CreateHistogram>['checks'][number] = directed<
  CreateHistogram,
  { readonly from: number; readonly to: number }
>({
  name: 'speed',
  cases: [{ from: FEW, to: MANY }],
  play(create, { from, to }, log) {
    const atFew = stepsOf(create, from, log.meter);
    const atMany = stepsOf(create, to, log.meter);
    for (const [at, call] of CALLS.entries()) {
      const [small, large] = [atFew[at]!, atMany[at]!];
      const [fewAtMs, manyAtMs] = [(2 * at + 1) * 1_000, (2 * at + 2) * 1_000];
      const most = GROWTH_MAX * small + SPARE_STEPS;
      log.claim(fewAtMs, `steps of ${call} after ${from}`, `${small}`, `${small}`, true);
      log.moment('yours', fewAtMs, `${call}: ${small}`);
      if (log.claim(manyAtMs, `steps of ${call} after ${to}`, `≤ ${most}`, `${large}`, large <= most)) {
        log.moment('yours', manyAtMs, `${call}: ${large}`);
        continue;
      }
      log.wrong('yours', manyAtMs, `${call}: ${large}`);
      const data = { call, small, large, from, to };
      return { fault: { name: 'speed', data }, clash: { causeAtMs: fewAtMs, effectAtMs: manyAtMs } };
    }
    return undefined;
  },
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
