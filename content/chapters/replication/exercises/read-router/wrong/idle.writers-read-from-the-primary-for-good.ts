import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const writers = new Set<string>();
  const seen = new Map<string, number>();
  let turn = 0;

  return {
    wrote(client) {
      writers.add(client);
    },
    choose(client, replicas) {
      if (writers.has(client)) return 'primary';
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
