import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    const withReserve = perSecond * (200 - usePercent);
    plan[name] = Math.max(1, Math.ceil(withReserve / (perMachine * 100))) + 1;
  }
  return plan;
}
