import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  return {
    wrote(client, position) {
      positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
    },
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw(client, position) {
      positions.set(client, Number(position));
    },
  };
};
