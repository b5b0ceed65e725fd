import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const seen = positions.get(client) ?? -1;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) > seen);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
