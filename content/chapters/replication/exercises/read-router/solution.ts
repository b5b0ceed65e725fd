import type { CreateReadRouter, Position } from './contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  /** How far each client has written or seen. */
  const reached = new Map<string, number>();
  let reads = 0;

  function reach(client: string, position: Position): void {
    // Answers may overtake each other, so the latest to come in need not be the furthest.
    reached.set(client, Math.max(reached.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: reach,
    saw: reach,
    choose(client, replicas) {
      const least = reached.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= least);
      return fit[reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
