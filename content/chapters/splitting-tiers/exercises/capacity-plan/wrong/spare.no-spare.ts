import type { PlanCapacity } from '../contract.ts';

export const planCapacity: PlanCapacity = (tiers, usePercent) =>
  Object.fromEntries(
    tiers.map(({ name, perSecond, perMachine }) => [
      name,
      Math.max(1, Math.ceil((perSecond * 100) / (perMachine * usePercent))),
    ]),
  );
