import type { CreateReadRouter, Position, Replica } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const known = new Map<string, Replica>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      for (const replica of replicas) known.set(replica.name, replica);
      const needed = positions.get(client) ?? 0;
      const fit = [...known.values()].filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
