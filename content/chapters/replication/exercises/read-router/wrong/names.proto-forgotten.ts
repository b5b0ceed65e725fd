import type { CreateReadRouter, Position } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions: Record<string, number> = {};
  let reads = 0;

  const positionOf = (client: string): number => (Object.hasOwn(positions, client) ? positions[client]! : 0);

  function raise(client: string, position: Position): void {
    positions[client] = Math.max(positionOf(client), Number(position));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positionOf(client);
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
