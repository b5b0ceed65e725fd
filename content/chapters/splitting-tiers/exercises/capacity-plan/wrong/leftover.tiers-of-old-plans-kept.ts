import type { Plan, Tier } from '../contract.ts';

const plan = new Map<string, number>();

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  for (const { name, perSecond, perMachine } of tiers) {
    plan.set(name, Math.max(1, Math.ceil((perSecond * 100) / (perMachine * usePercent))) + 1);
  }
  return Object.fromEntries(plan);
}
