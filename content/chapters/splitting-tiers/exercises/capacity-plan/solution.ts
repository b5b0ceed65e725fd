import type { Plan, Tier } from './contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const plan = tiers.map(({ name, perSecond, perMachine }) => {
    // Whole numbers until the last moment: 0.7 × 100 is not quite 70.
    const working = Math.ceil((perSecond * 100) / (perMachine * usePercent));
    return [name, Math.max(1, working) + 1] as const;
  });
  return Object.fromEntries(plan);
}
