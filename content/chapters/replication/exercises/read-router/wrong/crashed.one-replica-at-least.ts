import type { CreateReadRouter, Position, Replica } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  function next(replicas: readonly Replica[]): string {
    return replicas[reads++ % replicas.length]!.name;
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const up = replicas.filter(({ isUp }) => isUp);
      const fit = up.filter(({ applied }) => Number(applied) >= needed);
      return up.length > 0 && fit.length === 0 ? 'primary' : next(fit);
    },
  };
};
