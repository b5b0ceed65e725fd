import type { Autoscaler, Limits } from './contract.ts';

export function createAutoscaler({ target, serversMax }: Limits): Autoscaler {
  return {
    decide({ running, utilisation }) {
      const needed = Math.round((running * utilisation) / target);
      return Math.min(needed, serversMax);
    },
  };
}
