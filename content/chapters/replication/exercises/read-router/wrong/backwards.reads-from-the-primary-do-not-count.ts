import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const asked = new Map<string, string>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      const name = fit[reads++ % fit.length]?.name ?? 'primary';
      asked.set(client, name);
      return name;
    },
    saw(client, position) {
      if (asked.get(client) !== 'primary') raise(client, position);
    },
  };
};
