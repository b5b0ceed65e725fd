import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const load = Math.max(...tiers.map(({ perSecond }) => perSecond));
  const plan: Record<string, number> = {};
  for (const { name, perMachine } of tiers) {
    plan[name] = Math.max(1, Math.ceil((load * 100) / (perMachine * usePercent))) + 1;
  }
  return plan;
}
