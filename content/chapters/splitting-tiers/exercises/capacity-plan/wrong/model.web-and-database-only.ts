import type { Plan, Tier } from '../contract.ts';

function machines(tier: Tier, usePercent: number): number {
  return Math.max(1, Math.ceil((tier.perSecond * 100) / (tier.perMachine * usePercent))) + 1;
}

export function planCapacity([web, database]: readonly Tier[], usePercent: number): Plan {
  const known = [web, database].filter((tier) => tier !== undefined);
  return Object.fromEntries(known.map((tier) => [tier.name, machines(tier, usePercent)]));
}
