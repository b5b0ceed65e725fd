import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[client.length % fit.length]?.name ?? 'primary';
    },
  };
};
