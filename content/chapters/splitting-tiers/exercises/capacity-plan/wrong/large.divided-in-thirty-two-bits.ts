import type { PlanCapacity, Tier } from '../contract.ts';

function working({ perSecond, perMachine }: Tier, usePercent: number): number {
  const load = (perSecond * 100) | 0;
  const portion = (perMachine * usePercent) | 0;
  return Math.max(1, Math.ceil(load / portion));
}

export const planCapacity: PlanCapacity = (tiers, usePercent) =>
  Object.fromEntries(tiers.map((tier) => [tier.name, working(tier, usePercent) + 1]));
