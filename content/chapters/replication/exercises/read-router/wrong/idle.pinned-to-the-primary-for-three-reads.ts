import type { CreateReadRouter } from '../contract.ts';

const PINNED_READS = 3;

export const createReadRouter: CreateReadRouter = () => {
  const pinned = new Map<string, number>();
  const seen = new Map<string, number>();
  let turn = 0;

  return {
    wrote(client) {
      pinned.set(client, PINNED_READS);
    },
    choose(client, replicas) {
      const left = pinned.get(client) ?? 0;
      if (left > 0) {
        pinned.set(client, left - 1);
        return 'primary';
      }
      const least = seen.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= least);
      turn += 1;
      return fit[turn % fit.length]?.name ?? 'primary';
    },
    saw(client, position) {
      seen.set(client, Math.max(seen.get(client) ?? 0, Number(position)));
    },
  };
};
