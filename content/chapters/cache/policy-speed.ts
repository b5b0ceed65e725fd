import { directed, type CaseLog, type Finding } from '#kit';
import type { CreateCache } from './policy-case.ts';
import type { PolicyCheck } from './policy-checks.ts';

/** Capacities between which the work of one call must not grow in proportion. */
const SMALL = 16;
const LARGE = 256;
/** A heap's height doubles from the small capacity to the large one; a walk's length is sixteenfold. */
const GROWTH_MAX = 2;
const SPARE_STEPS = 12;

/** The calls that are measured: a read, a write to a key that was once put in, a write to a key that never was. */
const CALLS = ['get(key)', 'set(oldKey, value)', 'set(newKey, value)'] as const;

/**
 * A check that counts the steps of a call, on average, in a full small cache and in a full large one. Its fault's data:
 * the `call`, and how many steps it took: `small` at the capacity `from`, `large` at the capacity `to`.
 */
export const speed: PolicyCheck = directed<CreateCache, { readonly from: number; readonly to: number }>({
  name: 'speed',
  cases: [{ from: SMALL, to: LARGE }],
  play(create, { from, to }, log) {
    const atSmall = stepsPerCall(create, from, log.meter);
    const atLarge = stepsPerCall(create, to, log.meter);
    for (const [at, call] of CALLS.entries()) {
      const finding = compare(log, at, { call, small: atSmall[at]!, large: atLarge[at]!, from, to });
      if (finding) return finding;
    }
    return undefined;
  },
});

interface Growth {
  readonly call: string;
  readonly small: number;
  readonly large: number;
  readonly from: number;
  readonly to: number;
}

function compare(log: CaseLog, at: number, growth: Growth): Finding | undefined {
  const { call, small, large, from, to } = growth;
  const [smallAtMs, largeAtMs] = [(2 * at + 1) * 1_000, (2 * at + 2) * 1_000];
  const stepsMax = GROWTH_MAX * small + SPARE_STEPS;
  log.claim(smallAtMs, `steps of ${call}, capacity ${from}`, `${small}`, `${small}`, true);
  log.moment('yours', smallAtMs, `${call}: ${small}`);
  const isSteady = log.claim(
    largeAtMs,
    `steps of ${call}, capacity ${to}`,
    `≤ ${stepsMax}`,
    `${large}`,
    large <= stepsMax,
  );
  if (isSteady) {
    log.moment('yours', largeAtMs, `${call}: ${large}`);
    return undefined;
  }
  log.wrong('yours', largeAtMs, `${call}: ${large}`);
  return { fault: { name: 'speed', data: { ...growth } }, clash: { causeAtMs: smallAtMs, effectAtMs: largeAtMs } };
}

/** The mean steps of each of the calls, on a cache that is full, half of it read, and then filled anew. */
function stepsPerCall(create: CreateCache, capacity: number, meter: CaseLog['meter']): number[] {
  const cache = create(capacity);
  for (let key = 0; key < capacity; key++) cache.set(`k${key}`, key);
  for (let key = 0; key < capacity; key += 2) cache.get(`k${key}`);
  const steps = CALLS.map(() => 0);
  const measure = (call: number, act: () => void): void => {
    const before = meter.steps;
    act();
    steps[call]! += meter.steps - before;
  };
  for (let round = 0; round < capacity; round++) {
    // Odd strides visit every key once, in an order that is neither that of coming in nor that of use.
    measure(0, () => cache.get(`k${(round * 37 + 11) % capacity}`));
    measure(1, () => cache.set(`k${(round * 53 + 5) % capacity}`, round));
    measure(2, () => cache.set(`new${round}`, round));
  }
  return steps.map((sum) => Math.round(sum / capacity));
}
