import type { Plan, Tier } from '../contract.ts';

function machinesFor({ perSecond, perMachine }: Tier, usePercent: number): number {
  return Math.max(1, Math.floor((perSecond * 100) / (perMachine * usePercent)));
}

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const tier of tiers) plan[tier.name] = machinesFor(tier, usePercent) + 1;
  return plan;
}
