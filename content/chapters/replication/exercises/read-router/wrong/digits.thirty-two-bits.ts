import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const numberOf = (position: Position): number => ~~Number(position);
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, numberOf(position)));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && numberOf(applied) >= needed);
      reads += 1;
      return fit[reads % fit.length]?.name ?? 'primary';
    },
    saw: raise,
  };
};
