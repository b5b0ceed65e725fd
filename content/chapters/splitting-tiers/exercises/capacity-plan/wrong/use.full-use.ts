import type { PlanCapacity, Tier } from '../contract.ts';

const withSpare = ({ perSecond, perMachine }: Tier): number => Math.max(1, Math.ceil(perSecond / perMachine)) + 1;

export const planCapacity: PlanCapacity = (tiers) =>
  Object.fromEntries(tiers.map((tier) => [tier.name, withSpare(tier)]));
