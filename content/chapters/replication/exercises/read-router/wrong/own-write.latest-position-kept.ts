import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const reached = new Map<string, number>();
  let reads = 0;
  const reach = (client: string, position: Position): void => {
    reached.set(client, Number(position));
  };
  return {
    wrote: reach,
    saw: reach,
    choose(client, replicas) {
      const least = reached.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= least);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
