import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const homes = new Map<string, string>();
  let next = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      if (!homes.has(client)) homes.set(client, fit[next++ % fit.length]?.name ?? 'primary');
      const home = homes.get(client)!;
      return fit.some(({ name }) => name === home) ? home : 'primary';
    },
  };
};
