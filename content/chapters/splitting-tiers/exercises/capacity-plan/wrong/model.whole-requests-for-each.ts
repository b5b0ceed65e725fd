import type { PlanCapacity } from '../contract.ts';

function portion(perMachine: number, usePercent: number): number {
  return Math.max(1, Math.floor((perMachine * usePercent) / 100));
}

export const planCapacity: PlanCapacity = (tiers, usePercent) =>
  Object.fromEntries(
    tiers.map(({ name, perSecond, perMachine }) => [
      name,
      Math.max(1, Math.ceil(perSecond / portion(perMachine, usePercent))) + 1,
    ]),
  );
