import type { Plan, Tier } from '../contract.ts';

const LEAST = 2;

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    plan[name] = Math.max(LEAST, Math.ceil((perSecond * 100) / (perMachine * usePercent)));
  }
  return plan;
}
