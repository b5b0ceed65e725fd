import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const written = new Map<string, number>();
  let reads = 0;

  return {
    wrote(client, position) {
      written.set(client, Math.max(written.get(client) ?? 0, Number(position)));
    },
    choose(client, replicas) {
      const needed = written.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw() {},
  };
};
