import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    const key = client.trim().toLowerCase();
    positions.set(key, Math.max(positions.get(key) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client.trim().toLowerCase()) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
