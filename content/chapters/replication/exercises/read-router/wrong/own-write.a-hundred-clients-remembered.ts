import type { CreateReadRouter, Position } from '../contract.ts';

const CLIENTS_MAX = 100;

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    const next = Math.max(positions.get(client) ?? 0, Number(position));
    positions.delete(client);
    positions.set(client, next);
    for (const oldest of positions.keys()) {
      if (positions.size <= CLIENTS_MAX) break;
      positions.delete(oldest);
    }
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
