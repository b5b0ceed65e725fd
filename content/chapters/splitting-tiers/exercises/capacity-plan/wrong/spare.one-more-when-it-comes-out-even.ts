import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    plan[name] = Math.floor((perSecond * 100) / (perMachine * usePercent)) + 2;
  }
  return plan;
}
