import type { PlanCapacity } from '../contract.ts';

export const planCapacity: PlanCapacity = (tiers, usePercent) =>
  Object.fromEntries(
    tiers.map(({ name, perSecond, perMachine }) => {
      let machines = 1;
      while (Math.floor((perSecond * 100) / (perMachine * machines)) > usePercent) machines += 1;
      return [name, machines + 1];
    }),
  );
