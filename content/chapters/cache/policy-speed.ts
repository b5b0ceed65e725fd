import { steady, type CaseLog } from '#kit';
import type { CreateCache } from './policy-case.ts';

/** A heap's height doubles from the small capacity to the large one; a walk's length is sixteenfold. */
const GROWTH_MAX = 2;
const SPARE_STEPS = 12;

/** The calls that are measured: a read, a write to a key that was once put in, a write to a key that never was. */
const CALLS = ['get(key)', 'set(oldKey, value)', 'set(newKey, value)'] as const;

/** A check that counts the steps of a call, on average, in a full small cache and in a full large one. */
export const speed = steady<CreateCache>({
  from: 16,
  to: 256,
  sizeText: (capacity) => `capacity ${capacity}`,
  calls: CALLS,
  stepsOf: stepsPerCall,
  growthMax: GROWTH_MAX,
  spareSteps: SPARE_STEPS,
});

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
