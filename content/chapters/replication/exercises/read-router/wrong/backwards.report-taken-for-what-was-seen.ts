import type { CreateReadRouter } from '../contract.ts';

export const createReadRouter: CreateReadRouter = () => {
  const positions = new Map<string, number>();
  let reads = 0;

  function raise(client: string, position: string): void {
    positions.set(client, Math.max(positions.get(client) ?? 0, Number(position)));
  }

  return {
    wrote: raise,
    choose(client, replicas) {
      const needed = positions.get(client) ?? 0;
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= needed);
      reads += 1;
      const chosen = fit[reads % fit.length];
      if (!chosen) return 'primary';
      raise(client, chosen.applied);
      return chosen.name;
    },
    saw() {},
  };
};
