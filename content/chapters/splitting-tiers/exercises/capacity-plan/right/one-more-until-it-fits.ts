import type { Plan, Tier } from '../contract.ts';

export function planCapacity(tiers: readonly Tier[], usePercent: number): Plan {
  const machinesFor = ({ perSecond, perMachine }: Tier): number => {
    const bears = (machines: number): boolean => perSecond * 100 <= machines * perMachine * usePercent;
    // The first power of two that bears it, then halves between that and the one before.
    let enough = 1;
    while (!bears(enough)) enough *= 2;
    let few = Math.floor(enough / 2);
    while (enough - few > 1) {
      const middle = Math.floor((few + enough) / 2);
      if (bears(middle)) enough = middle;
      else few = middle;
    }
    return enough + 1;
  };
  return Object.fromEntries(new Map(tiers.map((tier) => [tier.name, machinesFor(tier)])));
}
