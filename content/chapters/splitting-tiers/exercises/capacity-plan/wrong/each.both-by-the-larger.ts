import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const needs = tiers.map(({ perSecond, perMachine }) => Math.ceil((perSecond * 100) / (perMachine * usePercent)));
  const most = Math.max(1, ...needs);
  return Object.fromEntries(tiers.map(({ name }) => [name, most + 1]));
}
