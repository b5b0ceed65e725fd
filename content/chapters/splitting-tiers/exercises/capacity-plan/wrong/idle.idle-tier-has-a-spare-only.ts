import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    plan[name] = Math.ceil((perSecond * 100) / (perMachine * usePercent)) + 1;
  }
  return plan;
}
