import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const seen = new Map<string, number>();
  let reads = 0;

  return {
    wrote() {},
    choose(client, replicas) {
      const needed = seen.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw(client, position) {
      seen.set(client, Math.max(seen.get(client) ?? 0, Number(position)));
    },
  };
};
