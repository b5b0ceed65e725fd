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
      const up = replicas.filter(({ isUp }) => isUp);
      const slowest = Math.min(...up.map(({ applied }) => Number(applied)));
      if (up.length === 0 || slowest < (positions.get(client) ?? 0)) return 'primary';
      return up[reads++ % up.length]!.name;
    },
  };
};
