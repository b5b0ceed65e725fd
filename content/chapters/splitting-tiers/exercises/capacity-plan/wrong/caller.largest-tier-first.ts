import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const bySize = (tiers as Tier[]).sort((a, b) => b.perSecond - a.perSecond);
  return Object.fromEntries(
    bySize.map(({ name, perSecond, perMachine }) => [
      name,
      Math.max(1, Math.ceil((perSecond * 100) / (perMachine * usePercent))) + 1,
    ]),
  );
}
