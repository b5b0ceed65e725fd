import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  let spare = 1;
  for (const { name, perSecond, perMachine } of tiers) {
    plan[name] = Math.max(1, Math.ceil((perSecond * 100) / (perMachine * usePercent))) + spare;
    spare = 0;
  }
  return plan;
}
