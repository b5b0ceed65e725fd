import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const unseen = new Map<string, number>();
  let reads = 0;

  return {
    wrote(client, position) {
      unseen.set(client, Math.max(unseen.get(client) ?? 0, Number(position)));
    },
    choose(client, replicas) {
      const needed = unseen.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw(client, position) {
      const written = unseen.get(client);
      if (written !== undefined && Number(position) >= written) unseen.delete(client);
    },
  };
};
