import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const reached = new Map<string, Position>();
  let reads = 0;
  const reach = (client: string, position: Position): void => {
    if (position > (reached.get(client) ?? '')) reached.set(client, position);
  };
  return {
    wrote: reach,
    saw: reach,
    choose(client, replicas) {
      const fit = replicas.filter(({ isUp, applied }) => isUp && applied >= (reached.get(client) ?? ''));
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
