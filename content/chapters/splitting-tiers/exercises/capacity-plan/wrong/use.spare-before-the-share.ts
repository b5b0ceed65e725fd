import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    const busy = Math.max(1, Math.ceil(perSecond / perMachine));
    plan[name] = Math.ceil(((busy + 1) * 100) / usePercent);
  }
  return plan;
}
