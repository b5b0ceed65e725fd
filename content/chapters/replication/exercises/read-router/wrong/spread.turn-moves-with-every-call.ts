import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let calls = 0;

  function raise(client: string, position: Position): void {
    calls += 1;
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      calls += 1;
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[calls % fit.length]?.name ?? 'primary';
    },
  };
};
