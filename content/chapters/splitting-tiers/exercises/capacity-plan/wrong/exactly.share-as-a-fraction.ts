import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const use = usePercent / 100;
  const plan: Record<string, number> = {};
  for (const { name, perSecond, perMachine } of tiers) {
    const machines = Math.ceil(perSecond / (perMachine * use));
    plan[name] = Math.max(1, machines) + 1;
  }
  return plan;
}
