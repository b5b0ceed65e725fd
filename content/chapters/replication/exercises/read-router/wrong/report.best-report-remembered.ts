import type { CreateReadRouter, Position, Replica } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  const reported = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: Position): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  function note({ name, applied }: Replica): void {
    reported.set(name, Math.max(reported.get(name) ?? 0, Number(applied)));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      replicas.forEach(note);
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ name, isUp }) => isUp && reported.get(name)! >= needed);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
