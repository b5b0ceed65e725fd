import type { PlanCapacity } from '../contract.ts';

export const planCapacity: PlanCapacity = (tiers, usePercent) =>
  Object.fromEntries(
    tiers.map(({ name, perSecond, perMachine }) => {
      const machines = Math.round((perSecond * 100) / (perMachine * usePercent));
      return [name, Math.max(machines, 1) + 1];
    }),
  );
