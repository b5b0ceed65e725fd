import type { Plan, Tier } from '../contract.ts';

/** Divides without fractions: what is left over takes one machine more. */
export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan = Object.create(null) as Record<string, number>;
  for (const tier of tiers) {
    const load = tier.perSecond * 100;
    const each = tier.perMachine * usePercent;
    const rest = load % each;
    let machines = (load - rest) / each;
    if (rest > 0 || machines === 0) machines += 1;
    plan[tier.name] = machines + 1;
  }
  return plan;
}
